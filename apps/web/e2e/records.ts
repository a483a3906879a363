import { type ActivityContent, blankActivity } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { expect, type Page } from "@playwright/test";

/** A word that no other activity of the run has in its title. */
export const aWord = (): string => `zèbre-${newId().slice(-8)}`;

/** Asks a procedure with this page's session, as its own pages do. */
export async function ask<Answer>(page: Page, name: string, input: object = {}): Promise<Answer> {
  const answer = await page.request.get(`/trpc/${name}`, {
    params: { input: JSON.stringify(input) },
  });
  const { result } = (await answer.json()) as { result?: { data: Answer } };
  if (!result) throw new Error(`${name}: ${await answer.text()}`);
  return result.data;
}

/** Sends a change with this page's session. */
export async function send(page: Page, name: string, input: object): Promise<void> {
  const answer = await page.request.post(`/trpc/${name}`, {
    headers: { "x-suivi": "1" },
    data: input,
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

export async function programmeId(page: Page, code: string): Promise<string> {
  const me = await ask<{ programmes: { id: string; code: string }[] }>(page, "access.me");
  return me.programmes.find((one) => one.code === code)!.id;
}

/** A programme of the test's own that holds nothing yet. */
export async function emptyProgramme(admin: Page): Promise<{ id: string; code: string }> {
  const [id, code] = [newId(), `M${newId().slice(-6)}`.toUpperCase()];
  await send(admin, "programmes.add", {
    id,
    changeId: newId(),
    code,
    content: {
      levels: [{ id: "outcome", name: { fr: "Effet", en: "Outcome" } }],
      dimensions: [],
      catalogues: [],
      margin: null,
      title: { fr: `Programme ${code}` },
      aliases: [],
      aim: null,
      countries: ["ML"],
      periodStated: [],
      costStated: [],
      outcomes: [],
      consortium: [],
    },
  });
  return { id, code };
}

/** An activity in the books of the demonstration, logged by this page's person; its id. */
export async function logged(
  page: Page,
  content: Partial<ActivityContent>,
  { submit = true } = {},
): Promise<string> {
  const [id, programme] = [newId(), await programmeId(page, "DEMO")];
  const own = await ask<{ partnerId: string; country: string }>(page, "activities.defaults", {
    programmeId: programme,
  });
  await send(page, "activities.save", {
    programmeId: programme,
    id,
    changeId: newId(),
    baseVersion: 0,
    content: {
      ...blankActivity(own.partnerId, own.country),
      status: "held",
      start: "2024-03-12",
      ...content,
    },
    people: [],
    send: submit,
  });
  return id;
}

/** The same activity, changed by this page's person. */
export async function revised(
  page: Page,
  id: string,
  change: Partial<ActivityContent>,
): Promise<void> {
  const programme = await programmeId(page, "DEMO");
  const { version, content } = await ask<{ version: number; content: ActivityContent }>(
    page,
    "activities.get",
    { programmeId: programme, id },
  );
  await send(page, "activities.save", {
    programmeId: programme,
    id,
    changeId: newId(),
    baseVersion: version,
    content: { ...content, ...change },
    people: [],
    send: true,
  });
}

/** The lead approves this version of it. */
export async function approved(lead: Page, id: string, baseVersion = 1): Promise<void> {
  await send(lead, "review.approve", {
    programmeId: await programmeId(lead, "DEMO"),
    id,
    changeId: newId(),
    baseVersion,
  });
}
