import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../text";
import { changeBetween, domainMeans, overallMean, rose } from "./change";
import { asksTheSame, editionAfter } from "./edition";
import { risenIn, type RoundFact } from "./risen";
import { assessmentProblems, toolProblems } from "./rules";
import { blankAssessment, isDue, nothingFound, type Scores, toolContent } from "./schema";
import { templates, type TemplateKey, toolFrom } from "./templates";

const keys = Object.keys(templates) as TemplateKey[];
const tool = toolFrom("five_capabilities");
const criteria = tool.domains.flatMap((one) => one.criteria.map(({ id }) => id));
const step = fc.option(fc.integer({ min: 1, max: 5 }));
const scores = fc
  .array(step, { minLength: criteria.length, maxLength: criteria.length })
  .map((given): Scores =>
    Object.fromEntries(
      criteria.map((id, at) => [id, { ...nothingFound, facilitator: given[at]! }]),
    ),
  );
const round = fc.record({
  id: fc.uuid(),
  toolId: fc.constantFrom("5c", "oca"),
  edition: fc.constantFrom(1, 2),
  organisationId: fc.constantFrom("ADD", "Ligue", "CCS"),
  partnerId: fc.constant("ADD"),
  country: fc.constant("ML"),
  date: fc.constantFrom("2021-03-01", "2022-03-01", "2023-03-01", "2024-03-01"),
  scores,
}) satisfies fc.Arbitrary<RoundFact>;
const rounds = fc.uniqueArray(round, { maxLength: 14, selector: ({ id }) => id });
const all = (value: number): Scores =>
  Object.fromEntries(criteria.map((id) => [id, { ...nothingFound, facilitator: value }]));

describe("the starting tools", () => {
  test("are whole, in both languages, with five and seven domains", () => {
    for (const key of keys) {
      const made = toolFrom(key);
      expect(toolContent.safeParse(made).error).toBeUndefined();
      expect(toolProblems(made)).toEqual([]);
      const texts = [
        made.name,
        ...made.scale,
        ...made.domains.flatMap((one) => [one.title, ...one.criteria.map(({ title }) => title)]),
      ];
      for (const text of texts)
        for (const language of languages) expect(text[language]).toBeTruthy();
    }
    expect(keys.map((key) => templates[key].domains.length)).toEqual([5, 7]);
  });
});

describe("a mean", () => {
  test("leaves out what was not scored, and says how much; nothing scored is no mean", () => {
    fc.assert(
      fc.property(scores, (given) => {
        for (const { domainId, mean, scored, of } of domainMeans(tool, given, "facilitator")) {
          const own = tool.domains.find(({ id }) => id === domainId)!.criteria;
          const values = own.flatMap(({ id }) => given[id]!.facilitator ?? []);
          expect([scored, of]).toEqual([values.length, own.length]);
          const byHand = values.reduce((a, b) => a + b, 0) / values.length;
          expect(mean).toBe(values.length === 0 ? null : byHand);
        }
      }),
    );
    expect(overallMean(domainMeans(tool, {}, "self"))).toBeNull();
  });
});

describe("a change", () => {
  test("of a round against itself is none, and of two rounds the other way round its opposite", () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        expect(changeBetween(tool, a, a, "facilitator").change ?? 0).toBe(0);
        const there = changeBetween(tool, a, b, "facilitator").change;
        const back = changeBetween(tool, b, a, "facilitator").change;
        expect(there === null).toBe(back === null);
        expect(there ?? 0).toBeCloseTo(-(back ?? 0));
      }),
    );
  });

  test("is not moved by a criterion that only one of the two rounds scored", () => {
    const [first] = criteria;
    const later = { ...all(3), [first!]: { ...nothingFound, facilitator: null } };
    const earlier = { ...all(3), [first!]: { ...nothingFound, facilitator: 1 } };
    const change = changeBetween(tool, earlier, later, "facilitator");
    expect(change).toMatchObject({ change: 0, compared: criteria.length - 1, of: criteria.length });
  });

  test("is a rise at exactly the rule's half point, and none where one domain falls by the rule's point", () => {
    const half = Object.fromEntries(
      tool.domains.flatMap((one) =>
        one.criteria.map(({ id }, at) => [
          id,
          { ...nothingFound, facilitator: at % 2 === 0 ? 4 : 3 },
        ]),
      ),
    );
    expect(rose(tool.rule, changeBetween(tool, all(3), half, "facilitator"))).toBe(true);
    const fallen = { ...all(5) };
    for (const { id } of tool.domains[0]!.criteria)
      fallen[id] = { ...nothingFound, facilitator: 2 };
    expect(rose(tool.rule, changeBetween(tool, all(3), fallen, "facilitator"))).toBe(false);
    expect(rose(tool.rule, changeBetween(tool, {}, all(5), "facilitator"))).toBeNull();
  });
});

describe("organisations that rose", () => {
  const life = { start: "2021-01-01", end: "2025-12-31" };
  const toolOf = () => tool;

  test("are those of a count by hand: the last round of the stretch against the last before it, by version", () => {
    const stretch = fc.constantFrom(life, { start: "2022-01-01", end: "2023-12-31" });
    fc.assert(
      fc.property(rounds, stretch, (given, { start, end }) => {
        const byHand = new Set<string>();
        for (const to of given) {
          const same = (other: RoundFact) =>
            other.organisationId === to.organisationId &&
            other.toolId === to.toolId &&
            other.edition === to.edition;
          const before = (a: RoundFact, b: RoundFact) => a.date + a.id < b.date + b.id;
          if (to.date < start || to.date > end) continue;
          if (given.some((other) => same(other) && other.date <= end && before(to, other)))
            continue;
          const earlier = given
            .filter((other) => same(other) && before(other, to))
            .sort((a, b) => (before(a, b) ? -1 : 1));
          const from = earlier.filter(({ date }) => date < start).at(-1) ?? earlier[0];
          if (from && rose(tool.rule, changeBetween(tool, from.scores, to.scores, "facilitator")))
            byHand.add(to.organisationId);
        }
        const { risen, leftOut } = risenIn(given, toolOf, { start, end });
        expect(new Set(risen.map((one) => one.organisationId))).toEqual(byHand);
        // Each organisation once, and every round is told of exactly once.
        expect(risen.length).toBe(byHand.size);
        const told = [...risen.map(({ to }) => to.id), ...leftOut.map(({ id }) => id)];
        expect(told.sort()).toEqual(given.map(({ id }) => id).sort());
      }),
    );
  });

  test("never follow from rounds of two versions of a tool, however far apart their scores", () => {
    const made = (id: string, edition: number, date: string, value: number): RoundFact => ({
      id,
      edition,
      date,
      toolId: "5c",
      organisationId: "ADD",
      partnerId: "ADD",
      country: "ML",
      scores: all(value),
    });
    const [first, other] = [made("a", 1, "2021-03-01", 1), made("b", 2, "2022-03-01", 5)];
    expect(risenIn([first, other], toolOf, life)).toEqual({
      risen: [],
      leftOut: [
        { id: "a", why: "not_compared" },
        { id: "b", why: "not_compared" },
      ],
    });
    expect(risenIn([first, made("b", 1, "2022-03-01", 5)], toolOf, life).risen).toHaveLength(1);
  });
});

describe("a version of a tool", () => {
  const used = { used: true, newMeaning: false };
  test("goes on while only words change, and ends when a criterion, a domain or a step comes or goes", () => {
    const reworded = { ...tool, name: { fr: "5C revue" } };
    expect(editionAfter(tool, reworded, used)).toBe(1);
    expect(editionAfter(tool, reworded, { ...used, newMeaning: true })).toBe(2);
    const longer = { ...tool, scale: [...tool.scale, { fr: "Plus encore" }] };
    expect(editionAfter(tool, longer, used)).toBe(2);
    expect(editionAfter(tool, longer, { ...used, used: false })).toBe(1);
    expect(asksTheSame(tool, { ...tool, domains: tool.domains.slice(1) })).toBe(false);
    expect(asksTheSame(tool, { ...tool, domains: [...tool.domains].reverse() })).toBe(true);
  });
});

describe("a round", () => {
  const round = blankAssessment(
    { id: "t", edition: 1 },
    { organisationId: "o", partnerId: "o", country: "ML", date: "2023-03-01" },
  );
  test("scores what its tool asks, on its scale, of a day that has come", () => {
    const asked = (content: Partial<typeof round>) =>
      assessmentProblems({ ...round, ...content }, tool, "2023-03-02").map(({ code }) => code);
    expect(asked({ scores: all(5) })).toEqual([]);
    expect(asked({ scores: { [criteria[0]!]: { ...nothingFound, self: 6 } } })).toEqual([
      "no_such_step",
    ]);
    expect(asked({ scores: { elsewhere: nothingFound }, date: "2023-03-09" })).toEqual([
      "measured_in_future",
      "not_valid",
    ]);
  });

  test("has action points that are due from their day on, until they are done", () => {
    const action = {
      id: "a",
      text: "Élire le bureau",
      owner: null,
      due: "2023-05-01",
      state: "open" as const,
      outcome: null,
    };
    expect(isDue(action, "2023-04-30")).toBe(false);
    expect(isDue(action, "2023-05-01")).toBe(true);
    expect(isDue({ ...action, state: "done" }, "2024-01-01")).toBe(false);
    expect(isDue({ ...action, due: null }, "2024-01-01")).toBe(false);
  });
});
