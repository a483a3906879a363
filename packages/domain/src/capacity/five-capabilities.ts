import type { Template } from "./template";

/** The five core capabilities (5C; DOMAIN.md c.1), a lens with a story to each; criteria in our own words. */
export const fiveCapabilities: Template = {
  name: ["Cinq capacités (5C)", "Five capabilities (5C)"],
  description: [
    "Cinq capacités qui font ensemble celle d’une organisation. Le récit compte plus que la note : gardez les mêmes questions au début, à mi-parcours et à la fin.",
    "Five capabilities that together make up that of an organisation. The story counts for more than the score: keep the same questions at baseline, midway and at the end.",
  ],
  scale: [
    ["Absente : rien n’est en place", "Absent: nothing is in place"],
    ["Naissante : quelques essais, sans suite", "Emerging: a few attempts, not kept up"],
    ["Partielle : en place, mais inégale", "Partial: in place, but uneven"],
    ["Solide : en place et pratiquée", "Solid: in place and practised"],
    ["Exemplaire : pratiquée, revue et transmise", "Exemplary: practised, reviewed and passed on"],
  ],
  domains: [
    {
      title: ["Agir et s’engager", "To act and commit"],
      criteria: [
        [
          "La direction décide, et ses décisions sont suivies",
          "Leaders decide, and what they decide is carried out",
        ],
        [
          "Les membres et le personnel portent les objectifs",
          "Members and staff stand behind the aims",
        ],
        ["Des moyens sont réunis pour ce qui a été décidé", "Means are found for what was decided"],
        [
          "Les femmes et les jeunes prennent part aux décisions",
          "Women and young people take part in decisions",
        ],
      ],
    },
    {
      title: ["Produire des résultats", "To generate development results"],
      criteria: [
        [
          "Les activités prévues ont lieu, à temps et bien faites",
          "Planned activities take place, in time and well done",
        ],
        [
          "Le personnel a les compétences que le travail demande",
          "Staff have the skills that the work asks for",
        ],
        ["Les résultats sont suivis et connus", "Results are followed and known"],
        [
          "Ce qui change profite aux personnes concernées",
          "What changes is of use to the people concerned",
        ],
      ],
    },
    {
      title: ["Nouer des relations", "To relate to external stakeholders"],
      criteria: [
        ["Les autorités écoutent l’organisation", "Authorities listen to the organisation"],
        ["La communauté lui fait confiance et la consulte", "The community trusts and consults it"],
        ["Elle travaille en réseau et en alliance", "It works in networks and alliances"],
        ["Elle rend compte à ceux qu’elle représente", "It answers to those it speaks for"],
      ],
    },
    {
      title: ["S’adapter et se renouveler", "To adapt and self-renew"],
      criteria: [
        ["Elle analyse son contexte et ses risques", "It analyses its context and its risks"],
        ["Elle tire les leçons de ce qu’elle fait", "It learns from what it does"],
        ["Elle change de plan quand il le faut", "It changes its plans when needed"],
        ["Elle prépare la relève", "It prepares those who will take over"],
      ],
    },
    {
      title: ["Rester cohérente", "To achieve coherence"],
      criteria: [
        [
          "La mission et les valeurs sont claires et partagées",
          "Mission and values are clear and shared",
        ],
        ["Le travail quotidien suit la stratégie", "Daily work follows the strategy"],
        ["Les rôles et les règles internes sont clairs", "Roles and internal rules are clear"],
        [
          "Les projets se complètent au lieu de se disperser",
          "Projects add to one another instead of scattering",
        ],
      ],
    },
  ],
  rule: { voice: "facilitator", meanUp: 0.5, domainDown: 1 },
};
