import type { Template } from "./template";

/** A facilitated self-assessment in seven areas, of the OCA kind (DOMAIN.md c.1); criteria in our own words. */
export const organisationalCapacity: Template = {
  name: ["Capacité organisationnelle (type OCA)", "Organisational capacity (OCA kind)"],
  description: [
    "Auto-évaluation accompagnée en sept domaines, chaque note justifiée. Ce ne sont pas des points : le plan d’action en est le vrai produit.",
    "A facilitated self-assessment in seven areas, each score with its reasons. These are no marks: the action plan is the real product.",
  ],
  scale: [
    [
      "Besoin urgent : rien d’écrit, rien de pratiqué",
      "Urgent need: nothing written, nothing practised",
    ],
    ["À construire : commencé, incomplet", "To be built: begun, incomplete"],
    ["En place : écrit, pas toujours appliqué", "In place: written, not always applied"],
    ["Maîtrisé : écrit, appliqué et revu", "Mastered: written, applied and reviewed"],
  ],
  domains: [
    {
      title: ["Gouvernance et cadre légal", "Governance and legal"],
      criteria: [
        ["Statuts et enregistrement à jour", "Statutes and registration up to date"],
        ["Un conseil qui se réunit et contrôle", "A board that meets and oversees"],
        ["Une vision et une mission connues de tous", "A vision and a mission that all know"],
        ["Obligations légales et fiscales respectées", "Legal and tax duties met"],
      ],
    },
    {
      title: ["Gestion financière", "Financial management"],
      criteria: [
        ["Procédures financières écrites et suivies", "Financial procedures written and followed"],
        ["Comptabilité tenue, pièces classées", "Books kept, vouchers filed"],
        ["Budget suivi chaque mois", "Budget followed every month"],
        ["Audit fait, recommandations suivies", "Audit done, recommendations acted on"],
      ],
    },
    {
      title: ["Administration et achats", "Administration and procurement"],
      criteria: [
        ["Achats en concurrence et documentés", "Purchases with competing offers, documented"],
        ["Inventaire des biens tenu", "Inventory of assets kept"],
        ["Documents et données bien gardés", "Documents and data kept safe"],
      ],
    },
    {
      title: ["Ressources humaines", "Human resources"],
      criteria: [
        ["Contrats et fiches de poste pour chacun", "Contracts and job descriptions for everybody"],
        ["Recrutement ouvert et équitable", "Open and fair recruitment"],
        ["Entretiens annuels et formation", "Yearly talks and training"],
        ["Règles de protection et de sécurité connues", "Rules of safeguarding and safety known"],
      ],
    },
    {
      title: ["Gestion de programme", "Programme management"],
      criteria: [
        ["Plans faits avec les personnes concernées", "Plans made with the people concerned"],
        ["Activités suivies selon le plan", "Activities followed against the plan"],
        ["Genre et inclusion pris en compte", "Gender and inclusion taken into account"],
        ["Rapports remis à temps", "Reports handed in on time"],
      ],
    },
    {
      title: ["Gestion de la performance des projets", "Project performance management"],
      criteria: [
        ["Indicateurs définis et mesurés", "Indicators defined and measured"],
        ["Données vérifiées avant usage", "Data checked before use"],
        ["Leçons discutées et appliquées", "Lessons discussed and applied"],
      ],
    },
    {
      title: [
        "Gestion de l’organisation et pérennité",
        "Organisational management and sustainability",
      ],
      criteria: [
        ["Plan stratégique qui guide les choix", "A strategic plan that guides choices"],
        ["Plusieurs sources de financement", "More than one source of funds"],
        ["Communication interne et externe régulière", "Regular communication inside and outside"],
        ["Partenariats et réseaux vivants", "Living partnerships and networks"],
      ],
    },
  ],
  rule: { voice: "self", meanUp: 0.5, domainDown: 1 },
};
