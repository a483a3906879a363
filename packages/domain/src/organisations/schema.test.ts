import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchable } from "../text";
import { type OrganisationContent, organisationSearch, withNamesOf } from "./schema";

const name = fc
  .string({ unit: fc.constantFrom("A", "B", "d", "é", "'", " ", "ح"), minLength: 1, maxLength: 8 })
  .map((text) => `x${text}`);
const organisation: fc.Arbitrary<OrganisationContent> = fc.record({
  name: fc.record({ fr: name, en: name }),
  acronym: fc.option(name),
  aliases: fc.array(name, { maxLength: 4 }),
  identifier: fc.option(name),
  oldIdentifier: fc.constant(null),
  type: fc.constant(null),
  country: fc.option(fc.constantFrom("ML", "BI")),
});

test("after a merge the organisation that stays is found by every name of both, keeps its own, and names none twice", () => {
  fc.assert(
    fc.property(organisation, organisation, (kept, gone) => {
      const merged = withNamesOf(kept, gone);
      const search = organisationSearch(merged);
      const names = [kept, gone].flatMap((one) => [one.name.fr, one.acronym, ...one.aliases]);
      expect(names.filter((one) => one && !search.includes(searchable(one)))).toEqual([]);
      expect(merged).toMatchObject({ name: kept.name, acronym: kept.acronym });
      expect(merged.aliases.slice(0, kept.aliases.length)).toEqual(kept.aliases);
      const added = merged.aliases.slice(kept.aliases.length);
      expect(new Set(added).size).toBe(added.length);
      expect(merged.country).toBe(kept.country ?? gone.country);
    }),
  );
});
