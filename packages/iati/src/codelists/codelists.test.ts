import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { againstShared, sharedFile, sharedJson } from "../testing/shared.ts";
import { activityCodelists, neverRaised, organisationCodelists } from "./codelist-rules.ts";
import { agencyCodes, codesOf, type CodelistName } from "./codelists.ts";
import { codes } from "./codes.ts";

type Official = { codelist: { id: string; codelist: string; path: string; condition: string }[] };

const embedded = [
  "ActivityDateType",
  "ActivityStatus",
  "BudgetStatus",
  "BudgetType",
  "DocumentCategory",
  "OrganisationRole",
  "RelatedActivityType",
  "TransactionType",
];

test("an agency's code has two parts, so that it is what stands left of the second hyphen", () => {
  expect([...agencyCodes()].filter((code) => code.split("-").length !== 2)).toEqual([]);
});

againstShared("our codelists and the official ones", () => {
  test.each([...Object.keys(codes), "FileFormat"])("%s holds the same codes", (name) => {
    const folder = embedded.includes(name) ? "embedded" : "nonembedded";
    using list = XmlDocument.fromBuffer(sharedFile(`codelists/${folder}/${name}.xml`));
    const official = list.find("//codelist-item/code").map(({ content }) => content);
    expect([...codesOf(name as CodelistName)].toSorted()).toEqual(
      [...new Set(official)].toSorted(),
    );
  });

  test("every official codelist rule is ours: id, place, list and vocabulary", () => {
    const ours = [
      ...activityCodelists.map((rule) => ["/iati-activities/iati-activity", ...rule]),
      ...organisationCodelists.map((rule) => ["/iati-organisations/iati-organisation", ...rule]),
    ].map(([root, id, place, list, vocabulary = ""]) => {
      const also = vocabulary.endsWith("?") ? " (also when absent)" : "";
      const condition = vocabulary && `@vocabulary=${vocabulary.replace("?", "")}${also}`;
      return `${id} ${root}/${place} ${list} ${condition}`;
    });
    const official = sharedJson<Official>("rules-extracted.json")
      .codelist.filter(({ id }) => !neverRaised.includes(id))
      .map(({ id, path, codelist, condition }) => `${id} ${path} ${codelist} ${condition}`);
    expect(ours.toSorted()).toEqual(official.toSorted());
  });
});
