import type { Db } from "@suivi/db";
import {
  type AssessmentContent,
  blankAssessment,
  nothingFound,
  type ToolContent,
} from "@suivi/domain/capacity/schema";
import { toolFrom } from "@suivi/domain/capacity/templates";
import { saveAssessment } from "../features/capacity/save-assessment";
import { saveTool } from "../features/capacity/save-tool";
import { decide, type ReviewedKind } from "../features/review/decide";
import { standingIn, type Viewer } from "../viewer";
import { demoId, demoOrganisation } from "./demo-activity";
import { partners } from "./demo-partners";
import { dice, fixedId } from "./fixed-id";

export const changeOf = (id: string, act: string, baseVersion: number) => ({
  programmeId: demoId,
  id,
  changeId: fixedId(act, id),
  baseVersion,
});

/** Approves what was sent first. */
export const approve = (db: Db, lead: Viewer, id: string, kind: ReviewedKind) => {
  const change = changeOf(id, "approved", 1);
  return decide({ db, viewer: lead }, change, { did: "approved", note: null, sent: change }, kind);
};

const toolId = fixedId("DEMO", "tool", "5c");

/** Invented rounds of the five capabilities: two of five partners, and one of the tool's second version. */
export async function loadDemoCapacity(db: Db, lead: Viewer): Promise<void> {
  let count = 0;
  const tool = toolFrom("five_capabilities", () => fixedId("DEMO", "tool", (count += 1)));
  const writer = { db, viewer: lead };
  await saveTool(writer, { ...changeOf(toolId, "add", 0), content: tool, newMeaning: false });
  const assessed = partners.filter(({ key }) => ["ml1", "ml2", "ne1", "bi1", "cd1"].includes(key));
  for (const [index, partner] of assessed.entries()) {
    const roll = dice(7000 + index);
    const before = scores(tool, () => roll.between(1, 3));
    await round(db, lead, partner, { tool, date: "2023-03-14", found: before });
    // The last of them rises too little for the rule.
    const least = index === assessed.length - 1 ? 0 : 1;
    const after = scores(tool, (id) =>
      Math.min(5, before[id]!.facilitator! + (roll.chance(0.7) ? least : 0)),
    );
    await round(db, lead, partner, { tool, date: "2024-03-20", found: after });
  }
  const [first, ...others] = tool.domains;
  const safety = {
    id: fixedId("DEMO", "tool", "safety"),
    title: {
      fr: "La sécurité des membres est organisée",
      en: "The safety of members is organised",
    },
  };
  const second = {
    ...tool,
    domains: [{ ...first!, criteria: [...first!.criteria, safety] }, ...others],
  };
  await saveTool(writer, { ...changeOf(toolId, "revise", 1), content: second, newMeaning: false });
  const roll = dice(7100);
  const found = scores(second, () => roll.between(2, 4));
  const newer = { ...second, edition: 2 };
  await round(db, lead, partners[0]!, { tool: newer, date: "2025-03-18", found });
}

type Partner = (typeof partners)[number];
type Found = AssessmentContent["scores"];

const scores = ({ domains }: ToolContent, facilitator: (id: string) => number): Found =>
  Object.fromEntries(
    domains.flatMap(({ criteria }) =>
      criteria.map(({ id }) => {
        const score = facilitator(id);
        return [id, { ...nothingFound, facilitator: score, self: Math.min(5, score + 1) }];
      }),
    ),
  );

async function round(
  db: Db,
  lead: Viewer,
  { key, country }: Partner,
  { tool, date, found }: { tool: ToolContent; date: string; found: Found },
) {
  const id = fixedId("DEMO", "assessment", key, date);
  const organisationId = demoOrganisation(key);
  const content: AssessmentContent = {
    ...blankAssessment(
      { id: toolId, edition: tool.edition },
      { organisationId, partnerId: organisationId, country, date },
    ),
    facilitator: "Lucie Mensah",
    scores: found,
    narratives: {
      [tool.domains[0]!.id]:
        "Le bureau se réunit chaque mois ; les décisions sont notées mais rarement relues.",
    },
    actions: [
      {
        id: fixedId("DEMO", "action", key, date),
        text: "Tenir un registre des décisions et le relire à chaque réunion",
        owner: "Secrétaire du bureau",
        due: `${date.slice(0, 4)}-09-30`,
        state: date < "2024" ? "done" : "open",
        outcome: date < "2024" ? "Registre ouvert" : null,
      },
    ],
  };
  const standing = standingIn(lead, demoId);
  const writer = { db, viewer: lead, standing };
  await saveAssessment(writer, { ...changeOf(id, "add", 0), content, send: true });
  await approve(db, lead, id, "assessment");
}
