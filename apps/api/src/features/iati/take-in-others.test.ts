import { newId } from "@suivi/domain/ids";
import { describe, expect } from "vitest";
import { test } from "../../testing/given";
import {
  activity,
  empty,
  figures,
  file,
  indicator,
  period,
  result,
  send,
  whys,
} from "../../testing/take-in";
import type { Name } from "../../testing/world";

describe("a file of others", () => {
  test("says why it leaves out what is no number, no date or no money, and invents nothing", async ({
    given,
  }) => {
    const id = await empty(given);
    const value = (text: string) => `<actual value="${text}"/>`;
    const xml = file(
      activity(
        `<budget><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/><value value-date="2021-01-01">1000</value></budget>
        <budget type="2"><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/><value value-date="2021-01-01">1200.50</value></budget>
        <budget><period-start iso-date="0217-01-01"/><period-end iso-date="2021-12-31"/><value value-date="2021-01-01">1</value></budget>
        <budget><period-start iso-date="2022-01-01"/><period-end iso-date="2022-12-31"/><value currency="ZZZ" value-date="2022-01-01">1</value></budget>
        <transaction><transaction-type code="4"/><transaction-date iso-date="2021-05-01"/><value value-date="2021-05-01">N/A</value></transaction>
        <transaction><transaction-type code="7"/><transaction-date iso-date="2021-05-01"/><value value-date="2021-05-01">5</value></transaction>
        <transaction><transaction-type code="4"/><transaction-date iso-date="2099-05-01"/><value value-date="2099-05-01">5</value></transaction>
        <transaction><transaction-type code="4"/><transaction-date iso-date="2021-05-01"/><value value-date="2021-05-01">5</value></transaction>
        <transaction><transaction-type code="4"/><transaction-date iso-date="2021-05-01"/><value value-date="2021-05-01">5</value></transaction>
        ${result(
          "Résultat",
          [
            indicator(
              "Mêlé",
              `<baseline year="217" value="n/a"/>${[
                period(2021, '<target value="n/a"/>', value("Yes")),
                period(2022, '<target value="0"/>', value("0")),
                period(2023, '<target value="5"/>', value("3") + value("4")),
                period(
                  2024,
                  "",
                  '<actual value="9"><dimension name="sex" value="female"/></actual>',
                ),
              ].join("")}`,
            ),
            indicator("Qualitatif", "", 'measure="5"'),
          ].join(""),
        )}`,
      ),
    );
    const taken = await send(given, xml, "?apply=1");
    expect(whys(taken, "budget")).toEqual([
      "skipped replaced by the revised budget of the same period",
      "made",
      "skipped dates missing or impossible",
      "skipped currency missing or unknown",
    ]);
    expect(whys(taken, "transaction")).toEqual([
      "skipped the amount is no number",
      "skipped a type that Suivi does not keep",
      "skipped date lies ahead",
      "made",
      "made",
    ]);
    expect(whys(taken, "measurement")).toEqual([
      "skipped the value is no number",
      "made",
      "skipped several values for the same period",
      "skipped a breakdown without a total",
    ]);
    expect(whys(taken, "indicator")).toEqual([
      "made",
      "skipped qualitative indicator, without a value to count",
    ]);
    const { lines, money } = await figures(given, id);
    expect(lines).toMatchObject([
      {
        title: { fr: "Mêlé" },
        baseline: { state: "unknown" },
        cells: [
          { start: "2022-01-01", value: 0, target: 0 },
          { start: "2023-01-01", value: null, target: 5 },
        ],
      },
    ]);
    expect(money[0]).toMatchObject({ total: { budget: "1200.5", expenditure: "10" } });
  });

  test("is put together with the organisations that are there, by identifier and by any of their names", async ({
    given,
  }) => {
    const id = await empty(given);
    const admin = await given.as("admin");
    const add = async (name: string, more: object) => {
      const change = { programmeId: id, changeId: newId(), id: newId(), baseVersion: 0 };
      const content = {
        name: { fr: name },
        acronym: null,
        aliases: [],
        identifier: null,
        oldIdentifier: null,
        type: null,
        country: null,
      };
      await admin.organisations.save({ ...change, content: { ...content, ...more } });
      return change.id;
    };
    const network = await add("Notre réseau", { identifier: "ml-mat-0123" });
    const ministry = await add("Ministère", { oldIdentifier: "NL-1", aliases: ["Dutch MFA"] });
    const xml = file(
      activity(`
        <participating-org role="1" ref="NL-1"><narrative>Buza</narrative></participating-org>
        <participating-org role="1"><narrative>dutch mfa</narrative></participating-org>
        <participating-org role="4"/>
        <participating-org role="4" type="22"><narrative>Un partenaire</narrative></participating-org>`),
    );
    const taken = await send(given, xml, "?apply=1");
    expect(whys(taken, "organisation")).toEqual([
      "merged same identifier",
      "merged same identifier",
      "skipped no name and no identifier",
      "made",
    ]);
    const { content } = await admin.programmes.get({ programmeId: id });
    const roles = content.consortium.map(({ organisationId, role }) => [organisationId, role]);
    expect(roles.slice(0, 2)).toEqual([
      [network, "accountable"],
      [ministry, "funding"],
    ]);
    expect(roles).toHaveLength(3);
  });

  test("of several activities asks which, and takes the parts of the one along", async ({
    given,
  }) => {
    const id = await empty(given);
    const measured = (title: string, actual: string) =>
      result("Résultat", indicator(title, period(2021, "", actual)));
    const xml = file(
      activity(measured("Autre", '<actual value="1"/>'), "ML-MAT-0123-A"),
      activity('<related-activity type="2" ref="ML-MAT-0123-B-ML"/>', "ML-MAT-0123-B"),
      activity(measured("Comités", '<actual value="7"/>'), "ML-MAT-0123-B-ML"),
    );
    const asked = await send(given, xml);
    expect(asked.choices.map(({ identifier }) => identifier)).toEqual([
      "ML-MAT-0123-A",
      "ML-MAT-0123-B",
    ]);
    expect(asked.chosen).toBeNull();
    expect(await send(given, xml, "?apply=1")).toMatchObject({
      status: 400,
      refusal: { problems: [{ path: "activity", code: "which_activity", limit: 2 }] },
    });
    await send(given, xml, "?apply=1&activity=ML-MAT-0123-B");
    const { lines } = await figures(given, id);
    expect(lines).toMatchObject([{ title: { fr: "Comités" }, cells: [{ value: 7 }] }]);
  });

  test("that goes on later brings what is new, and leaves what people changed meanwhile", async ({
    given,
  }) => {
    const programmeId = await empty(given);
    const upTo = (...years: number[]) =>
      file(
        activity(
          result(
            "Résultat",
            indicator(
              "Comités",
              years
                .map((year) =>
                  period(year, '<target value="9"/>', `<actual value="${year - 2018}"/>`),
                )
                .join(""),
            ),
          ),
        ),
      );
    await send(given, upTo(2021, 2022), "?apply=1");
    const admin = await given.as("admin");
    const table = await admin.results.iptt({ programmeId, basis: "approved" });
    const [line] = table.unchanged ? [] : table.lines;
    const changed = { ...line!.content, title: { fr: "Comités de sécurité" } };
    await admin.results.saveIndicator({
      programmeId,
      changeId: newId(),
      id: line!.id,
      baseVersion: 1,
      content: changed,
      reason: null,
      reasonText: null,
    });
    await send(given, upTo(2021, 2022, 2023), "?apply=1");
    const { lines } = await figures(given, programmeId);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.title).toEqual({ fr: "Comités de sécurité" });
    expect(lines[0]!.cells.map(({ value }) => value)).toEqual([3, 4, 5]);
  });

  test("is refused where it is none, is too old, or is sent by somebody else", async ({
    given,
  }) => {
    await empty(given);
    const refused = async (xml: string, by?: Name) => {
      const { status, refusal } = await send(given, xml, "", by);
      return [status, refusal];
    };
    const none = (limit: number) => [
      400,
      { code: "invalid", problems: [{ path: "file", code: "not_iati", limit }] },
    ];
    expect(await refused("PK\u0003\u0004")).toEqual(none(1));
    expect(await refused("<html></html>")).toEqual(none(1));
    expect(await refused('<iati-activities version="1.03"/>')).toEqual(none(1));
    expect(await refused('<iati-activities version="2.03"/>')).toEqual(none(1));
    expect(await refused(`${file(activity(""))}\n<`)).toEqual(none(8));
    expect(
      await refused('<!DOCTYPE x [<!ENTITY a "aa">]><iati-activities version="2.03"/>'),
    ).toEqual(none(1));
    expect((await refused(file(activity("")), "sam"))[0]).toBe(404);
    expect((await send(given, file(activity("")), "", "amina", "JF")).status).toBe(403);
    expect((await send(given, file(activity("")), "", "lead", "JF")).status).toBe(200);
  });
});
