import type { ReportContent } from "@suivi/domain/reports/schema";
import { newId } from "@suivi/domain/ids";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { partners, step, walk } from "../../testing/chance";
import { type Given, test } from "../../testing/given";
import { anEdition } from "../../testing/report-cases";
import { anIndicator, measured, measuring } from "../../testing/results";

const compared = async (given: Given, id: string) => {
  const lead = await given.as("lead");
  return (await lead.reports.compare({ programmeId: given.programmeId, id }))!;
};
type Compared = Awaited<ReturnType<typeof compared>>;

/** Every line of the ledger of a figure, by its cause. */
const linesOf = ({ ledger }: Compared, key: string) =>
  Object.fromEntries(
    ledger.find((one) => one.key === key)?.lines.map(({ cause, change }) => [cause, change]) ?? [],
  );

/** The lines of each figure add up to its difference, and each figure that differs has its ledger. */
function addsUp({ ledger, figures }: Compared) {
  for (const { key, value, now, lines } of ledger) {
    const sum = lines.reduce((all, { change }) => all + change, 0);
    const difference = (now ?? 0) - (value ?? 0);
    expect({ key, sum: sum.toFixed(5) }).toEqual({ key, sum: difference.toFixed(5) });
  }
  const told = new Set(ledger.map(({ key }) => key));
  const differing = figures.filter(({ value, now }) => value !== now);
  expect(differing.filter(({ key }) => !told.has(key))).toEqual([]);
}

const refused = (error: unknown) => {
  if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR") throw error;
};

const more = fc.oneof(
  fc.record({ do: fc.constant("measure" as const), value: fc.nat(50) }),
  fc.record({ do: fc.constant("correct" as const), of: fc.nat(9), value: fc.nat(50) }),
  fc.record({ do: fc.constant("withdraw" as const), of: fc.nat(9) }),
  fc.record({ do: fc.constant("target" as const), of: fc.nat(1), value: fc.nat(90) }),
  fc.record({ do: fc.constant("merge people" as const), of: fc.nat(3), into: fc.nat(4) }),
  fc.record({ do: fc.constant("sex" as const), of: fc.nat(4) }),
);
type More = typeof more extends fc.Arbitrary<infer S> ? S : never;

/** Does what else may be done between two reports; the rules refuse some of it. */
async function goOn(
  given: Given,
  steps: More[],
  known: { indicators: string[]; measurements: string[]; people: string[] },
) {
  const { programmeId } = given;
  const lead = await given.as("lead");
  const { indicators, measurements, people } = known;
  const take = async (one: More) => {
    if (one.do === "measure") {
      const value = { state: "value" as const, value: one.value };
      measurements.push(
        await measured(given, indicators[0]!, { measured: value, date: "2023-07-01" }),
      );
    } else if (one.do === "correct" || one.do === "withdraw") {
      const id = measurements[one.of % measurements.length]!;
      const { version, content } = await lead.results.measurement({ programmeId, id });
      const change = given.change(id, version);
      if (one.do === "withdraw") await lead.results.removeMeasurement(change);
      else {
        const value = { state: "value" as const, value: one.value };
        await lead.results.saveMeasurement({
          ...change,
          content: { ...content, measured: value },
          send: true,
        });
        await lead.review.approve({ ...given.change(id, version + 1), kind: "measurement" });
      }
    } else if (one.do === "target") {
      const id = indicators[one.of]!;
      const { version, content } = await lead.results.indicator({ programmeId, id });
      await lead.results.saveIndicator({
        ...given.change(id, version),
        content: { ...content, targets: { ...content.targets, "life||": one.value } },
        reason: "context",
        reasonText: "La route",
      });
    } else {
      const id = people[one.of]!;
      const person = await lead.people.get({ programmeId, id });
      const change = given.change(id, person.version);
      if (one.do === "merge people")
        await lead.people.merge({ ...change, intoId: people[one.into]! });
      else {
        const { consent: _, ...content } = person.content;
        await lead.people.revise({ ...change, content: { ...content, sex: "unknown" } });
      }
    }
  };
  for (const one of steps) await take(one).catch(refused);
}

describe("what changed since a report", () => {
  test("an activity approved late, one corrected and one withdrawn are told apart, and add up", async ({
    given,
  }) => {
    const [corrected, withdrawn] = [await given.approved(), await given.approved()];
    const late = await given.logged(
      { headCount: { female: 4, male: 6, unknown: 0 } },
      { send: true },
    );
    const id = await anEdition(given, { kind: "activities", readers: "team" });
    const lead = await given.as("lead");
    await lead.review.approve(given.change(late, 1));
    await given.revise(
      corrected,
      { headCount: { female: 2, male: 3, unknown: 0 } },
      { send: true },
    );
    await lead.review.approve(given.change(corrected, 3));
    await lead.review.return({ ...given.change(withdrawn, 2), note: "En double" }).catch(refused);
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, "people")).toMatchObject({ counted_later: 10, corrected: -20 });
    expect(linesOf(found, "held")).toMatchObject({ counted_later: 1 });
    expect(found.records.map(({ cause }) => cause)).toContain("counted_later");
  });

  test("a target that was corrected says by how much, and why", async ({ given }) => {
    const indicator = await anIndicator(given, { targets: { "life||": 100 } });
    await measured(given, indicator);
    const id = await anEdition(given, { readers: "team" });
    const lead = await given.as("lead");
    const { version, content } = await lead.results.indicator({
      programmeId: given.programmeId,
      id: indicator,
    });
    await lead.results.saveIndicator({
      ...given.change(indicator, version),
      content: { ...content, targets: { "life||": 80 } },
      reason: "budget_realignment",
      reasonText: "Moins de fonds",
    });
    await (await given.as("amina")).results.saveMeasurement(measuring(given, indicator));
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, `indicator:${indicator}:life:target`)).toEqual({ definition: -20 });
    const record = found.records.find(({ cause }) => cause === "definition");
    expect(record).toMatchObject({ id: indicator, reason: "budget_realignment: Moins de fonds" });
  });

  test("a target of an indicator that is counted from assessments is told as what it is", async ({
    given,
  }) => {
    const counted = { types: [], resultIds: [], countries: [] };
    const indicator = await anIndicator(given, {
      targets: { "life||": 9 },
      counted: { ...counted, measure: "capacity_risen" },
    });
    const id = await anEdition(given, { readers: "team" });
    const lead = await given.as("lead");
    const { programmeId } = given;
    const { version, content } = await lead.results.indicator({ programmeId, id: indicator });
    await lead.results.saveIndicator({
      ...given.change(indicator, version),
      content: { ...content, targets: { "life||": 12 } },
      reason: "context",
      reasonText: null,
    });
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, `indicator:${indicator}:life:target`)).toEqual({ definition: 3 });
  });

  test("two people who turn out to be one are one person fewer, by that cause", async ({
    given,
  }) => {
    const sheet = given.withNames(["Awa Sow", "Awa Sao", "Jean Nduwayo"]);
    await given.approved(sheet.content, { people: sheet.people });
    const other = given.withNames(["Fanta Keita"]);
    await given.approved(other.content, { people: other.people });
    const id = await anEdition(given, { kind: "activities", readers: "team" });
    const lead = await given.as("lead");
    await lead.people.merge({
      ...given.change(other.people[0]!.id, 1),
      intoId: sheet.people[0]!.id,
    });
    const found = await compared(given, id);
    addsUp(found);
    expect(linesOf(found, "at_most")).toEqual({ people: -1 });
    expect(JSON.stringify(found)).not.toContain("Awa");
  });

  test("nothing has changed where nothing was done, whatever else happens", async ({ given }) => {
    await given.approved();
    const id = await anEdition(given, { readers: "team" });
    await given.logged({}, { send: false });
    expect((await compared(given, id)).ledger).toEqual([]);
  });

  test("the lines add up to the difference, and none is unexplained, after whatever is done in any order", async ({
    given,
  }) => {
    const all = await partners(given);
    const indicators = [
      await anIndicator(given, { targets: { "life||": 100 } }),
      await anIndicator(given, {
        frequency: "half",
        title: { fr: "Formés" },
        counted: { measure: "distinct_people", types: [], resultIds: [], countries: [] },
      }),
    ];
    const known = {
      indicators,
      measurements: [await measured(given, indicators[0]!)],
      people: all[0]!.people,
    };
    const logged: { id: string; of: number }[] = [];
    const steps = fc.array(step, { maxLength: 8 });
    const seen = new Set<string>();
    const scope = fc.record({
      readers: fc.constantFrom("team" as const, "outside" as const),
      basis: fc.constantFrom("approved" as const, "submitted" as const),
      kind: fc.constantFrom("progress" as const, "activities" as const),
      span: fc.constantFrom("whole" as const, "year" as const, "half" as const),
      partner: fc.option(fc.constantFrom(given.add, given.ligue), { freq: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        scope,
        steps,
        steps,
        fc.array(more, { minLength: 2, maxLength: 6 }),
        async (asked, first, second, others) => {
          await walk(given, all, first, logged);
          const content: Partial<ReportContent> = {
            ...asked,
            basis: asked.readers === "outside" ? "approved" : asked.basis,
            year: asked.span === "whole" ? null : 3,
            half: asked.span === "half" ? 1 : null,
            name: newId(),
          };
          const id = await anEdition(given, content);
          await walk(given, all, second, logged);
          await goOn(given, others, known);
          const found = await compared(given, id);
          addsUp(found);
          for (const { lines } of found.ledger) for (const { cause } of lines) seen.add(cause);
          const unexplained = found.ledger.filter(({ lines }) =>
            lines.some(({ cause }) => cause === "other"),
          );
          expect(unexplained).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
    const told = ["counted_later", "corrected", "no_longer_counted", "measured", "definition"];
    expect([...seen]).toEqual(expect.arrayContaining(told));
  }, 180_000);
});
