import { describe, expect, test } from "vitest";
import { check } from "../check/check.ts";
import { activityFile } from "../testing/activity-file.ts";
import { mfaEn } from "./dutch-mfa-texts.ts";
import { dutchMfa, mfaSources } from "./dutch-mfa.ts";

const now = new Date("2026-06-01T00:00:00Z");
const paid =
  '<participating-org role="1" ref="XM-DAC-7" type="10"/><participating-org role="4" ref="ML-MAT-0123" type="22"/>';

const transaction = (type: string, amount: number, organisation: string) =>
  `<transaction><transaction-type code="${type}"/><transaction-date iso-date="2023-02-01"/>
   <value value-date="2023-02-01">${amount}</value>${organisation}</transaction>`;
const provider = (id: string, ref = "XM-DAC-7") =>
  `<provider-org ref="${ref}"${id && ` provider-activity-id="${id}"`}><narrative>MFA</narrative></provider-org>`;
const received = transaction("1", 500_000, provider("XM-DAC-7-PPR-4000001234"));

const numbers = (value: string) =>
  `<baseline year="2021" value="${value}"/>
   <period><period-start iso-date="2023-01-01"/><period-end iso-date="2023-12-31"/>
   <target value="12"/><actual value="${value}"/></period>`;
const result = (inner: string, attributes = 'aggregation-status="1"') =>
  `<result type="2" ${attributes}><title><narrative>Ateliers</narrative></title>
   <indicator measure="1" ${attributes}><title><narrative>Nombre</narrative></title>${inner}</indicator></result>`;

async function idsOf(parts: { [place: string]: string }): Promise<object> {
  const report = await check(activityFile({ organisations: paid, ...parts }), {
    now,
    packs: [dutchMfa],
  });
  expect(report.critical).toEqual({});
  return report.packs["nl-mfa"]!.ids;
}
const complete = received + result(numbers("0"));

describe("the Dutch Ministry's rules", () => {
  test("are each told and sourced", () => {
    expect(Object.keys(mfaSources)).toEqual(Object.keys(mfaEn));
    expect(dutchMfa.dated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test("leave alone an activity it does not pay for", async () => {
    const organisations = '<participating-org role="1" ref="SE-0" type="10"/>';
    expect(await idsOf({ organisations, after: result(numbers("N/A"), "") })).toEqual({});
  });

  test("find nothing where all is given; a nought that was counted is a number", async () => {
    expect(await idsOf({ after: complete })).toEqual({});
  });

  test("ask for the money's way in: incoming funds or commitment, its activity, its number", async () => {
    const results = result(numbers("3"));
    expect(await idsOf({ after: results })).toEqual({ "nl-mfa.1": 1 });
    expect(await idsOf({ after: transaction("11", 5, provider("")) + results })).toEqual({
      "nl-mfa.2": 1,
    });
    expect(await idsOf({ after: transaction("1", 5, provider("4000001234")) + results })).toEqual({
      "nl-mfa.3": 1,
    });
    const old = transaction("1", 5, provider("XM-DAC-7-PPR-1", "NL-1"));
    expect(await idsOf({ after: old + results })).toEqual({ "nl-mfa.4": 1 });
  });

  test("take a partner of the Netherlands' chamber of commerce for no old code of the Ministry", async () => {
    const other = transaction("1", 5, provider("NL-KVK-41160054-1", "NL-KVK-41160054"));
    expect(await idsOf({ after: other + result(numbers("3")) })).toEqual({});
  });

  test("want numbers, and warn of what is missing only once it could be known", async () => {
    expect(await idsOf({ after: received + result(numbers("N/A")) })).toEqual({
      "nl-mfa.5": 2,
      "nl-mfa.6": 2,
    });
    const running = numbers("3")
      .replace("2023-12-31", "2027-12-31")
      .replace(/<actual[^>]*>/, "");
    expect(await idsOf({ after: received + result(running) })).toEqual({});
  });

  test("want aggregation said on the result and on the indicator", async () => {
    expect(await idsOf({ after: received + result(numbers("3"), "") })).toEqual({ "nl-mfa.7": 2 });
  });

  test("want results of what is carried out, but none of a parent activity", async () => {
    expect(await idsOf({ after: received })).toEqual({ "nl-mfa.8": 1 });
    const parent = '<related-activity ref="ML-MAT-0123-PAIX-ML" type="2"/>';
    expect(await idsOf({ after: received + parent })).toEqual({});
  });

  test("let members from EUR 250,000 on publish themselves, and the lead name the smaller ones", async () => {
    const gives = (amount: number, link = "") =>
      transaction(
        "3",
        amount,
        `<receiver-org ref="ML-NIF-9"${link}><narrative>Femmes de Ségou</narrative></receiver-org>`,
      );
    const twice = gives(150_000) + gives(100_000);
    expect(await idsOf({ after: received + twice + result(numbers("3")) })).toEqual({
      "nl-mfa.9": 1,
    });
    const linked = gives(250_000, ' receiver-activity-id="ML-NIF-9-1"');
    expect(await idsOf({ after: received + linked + result(numbers("3")) })).toEqual({});
    expect(await idsOf({ after: received + gives(249_999) + result(numbers("3")) })).toEqual({
      "nl-mfa.10": 1,
    });
    const organisations = `${paid}<participating-org role="4" ref="ML-NIF-9" type="24"/>`;
    expect(
      await idsOf({ organisations, after: received + gives(249_999) + result(numbers("3")) }),
    ).toEqual({});
  });

  test("keep people out of the file: names, e-mail addresses, telephone numbers", async () => {
    const before = "";
    const title = "Atelier, écrire à awa@example.org ou au +223 76 00 00 00";
    expect(await idsOf({ before, title, after: complete })).toEqual({ "nl-mfa.12": 1 });
    const person =
      "<contact-info><person-name><narrative>Awa D.</narrative></person-name></contact-info>";
    expect(
      await idsOf({
        dates: `<activity-date type="2" iso-date="2023-01-01"/>${person}`,
        after: complete,
      }),
    ).toEqual({
      "nl-mfa.12": 1,
    });
  });
});
