import type { Db } from "@suivi/db";
import {
  blankStatement,
  type StatementContent,
  type Verdict,
} from "@suivi/domain/outcome-statements/schema";
import type { LocalText } from "@suivi/domain/text";
import { saveStatement, substantiate } from "../features/outcome-statements/save-statement";
import { standingIn, type Viewer } from "../viewer";
import { approve, changeOf } from "./demo-capacity";
import { demoId, demoOrganisation } from "./demo-activity";
import { partners } from "./demo-partners";
import { fixedId } from "./fixed-id";

type Story = {
  partner: string;
  date: string;
  level: StatementContent["level"];
  actor: LocalText;
  change: LocalText;
  verdict: Verdict | null;
};

/** Invented outcomes; the last one waits for its approval. */
const stories: Story[] = [
  {
    partner: "ml1",
    date: "2023-11-20",
    level: "local",
    actor: { fr: "Le conseil communal (fictif)", en: "The communal council (fictional)" },
    change: {
      fr: "a ouvert ses séances sur la sécurité au comité consultatif.",
      en: "opened its sessions on security to the consultative committee.",
    },
    verdict: "agree",
  },
  {
    partner: "ne1",
    date: "2024-05-06",
    level: "national",
    actor: {
      fr: "Le ministère de l’Intérieur (fictif)",
      en: "The Ministry of the Interior (fictional)",
    },
    change: {
      fr: "a publié un guide de recours contre les abus des forces de sécurité.",
      en: "published a guide on how to complain of abuse by security forces.",
    },
    verdict: "partly",
  },
  {
    partner: "bi1",
    date: "2024-10-02",
    level: "local",
    actor: { fr: "La police de la commune (fictive)", en: "The police of the commune (fictional)" },
    change: {
      fr: "tient chaque mois une permanence avec les femmes du marché.",
      en: "holds a monthly hour with the women of the market.",
    },
    verdict: null,
  },
  {
    partner: "ml2",
    date: "2025-02-11",
    level: "international",
    actor: { fr: "La commission régionale (fictive)", en: "The regional commission (fictional)" },
    change: {
      fr: "a repris trois demandes du réseau dans sa feuille de route.",
      en: "took up three demands of the network in its roadmap.",
    },
    verdict: "disagree",
  },
  {
    partner: "ml1",
    date: "2025-06-17",
    level: "national",
    actor: { fr: "La commission des lois (fictive)", en: "The law commission (fictional)" },
    change: {
      fr: "a entendu pour la première fois des jeunes des quartiers.",
      en: "heard young people of the neighbourhoods for the first time.",
    },
    verdict: null,
  },
];

/** Outcome statements of the demonstration, some of them substantiated, all linked to one indicator. */
export async function loadDemoStatements(db: Db, lead: Viewer): Promise<void> {
  const writer = { db, viewer: lead, standing: standingIn(lead, demoId) };
  for (const [index, { partner, verdict, date, ...said }] of stories.entries()) {
    const id = fixedId("DEMO", "statement", index);
    const { country } = partners.find(({ key }) => key === partner)!;
    const content: StatementContent = {
      ...blankStatement(demoOrganisation(partner), country, date),
      ...said,
      significance: "C’est la première fois qu’une telle demande est entendue.",
      contribution: "Le partenaire a préparé la rencontre et accompagné les participants.",
      sources: "Compte rendu de séance ; entretiens (fictifs).",
      indicatorIds: [fixedId("DEMO", "indicator", "outcomes")],
    };
    await saveStatement(writer, { ...changeOf(id, "add", 0), content, send: true });
    if (index === stories.length - 1) continue;
    await approve(db, lead, id, "statement");
    if (verdict)
      await substantiate(writer, {
        ...changeOf(id, "substantiated", 2),
        substantiation: {
          by: "Personne indépendante (fictive)",
          role: "Journaliste",
          date,
          verdict,
          comment: null,
        },
      });
  }
}
