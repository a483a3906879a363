import { childrenNamed, type XmlElement } from "../../xml/element.ts";
import type { UnitContext } from "./activity-context.ts";
import { error, type Fault, faultIf, type Rule, warning } from "./rule.ts";
import {
  addUp,
  aloneOrWhole,
  byVocabulary,
  eachShared,
  inRange,
  isDac,
  named,
  xpathNumber,
} from "./sums.ts";

type Test = (elements: readonly XmlElement[]) => readonly Fault[];

const sectors = (unit: XmlElement) => childrenNamed(unit, "sector");
const countries = (unit: XmlElement) => childrenNamed(unit, "recipient-country");
const regions = (unit: XmlElement) => childrenNamed(unit, "recipient-region");
const budgetItems = (set: XmlElement) => childrenNamed(set, "budget-item");

/** Once for the OECD DAC sectors (an empty vocabulary counts as DAC and as its own), once for each other. */
const perSectorVocabulary =
  (test: Test) =>
  ({ unit }: UnitContext) => [
    ...test(sectors(unit).filter(isDac)),
    ...[...byVocabulary(sectors(unit))].flatMap(([vocabulary, group]) =>
      vocabulary === "1" ? [] : test(group),
    ),
  ];

const perRegionVocabulary =
  (test: (group: readonly XmlElement[], countries: readonly XmlElement[]) => readonly Fault[]) =>
  ({ unit }: UnitContext) =>
    [...byVocabulary(regions(unit)).values()].flatMap((group) => test(group, countries(unit)));

const perBudgetVocabulary =
  (test: Test) =>
  ({ unit }: UnitContext) =>
    [...byVocabulary(childrenNamed(unit, "country-budget-items")).values()].flatMap((sets) =>
      test(sets.flatMap(budgetItems)),
    );

const countriesAlone =
  (test: Test) =>
  ({ unit }: UnitContext) =>
    regions(unit).length > 0 ? [] : test(countries(unit));

const several =
  (test: Test): Test =>
  (elements) =>
    elements.length > 1 ? test(elements) : [];

const ownVocabulary = ({ attributes }: XmlElement) =>
  [98, 99].includes(xpathNumber(attributes.vocabulary));

const placed = ({ unit }: UnitContext) => countries(unit).length + regions(unit).length > 0;

/** Sectors, countries, regions and national budget items of an activity, and their shares. */
export const shareRules: readonly Rule<UnitContext>[] = [
  error("2.1.1", perSectorVocabulary(eachShared), "shareMissing"),
  // Only for OECD DAC sectors: for other vocabularies the official condition is never filled in.
  error(
    "2.1.2",
    ({ unit }) => {
      const dac = sectors(unit).filter(isDac);
      const shared = dac.filter(({ attributes }) => attributes.percentage !== undefined);
      return shared.length > 1 ? addUp(dac) : [];
    },
    "shareSum",
  ),
  error("2.1.4", perSectorVocabulary(aloneOrWhole), "shareAlone"),
  error("2.2.1", ({ unit }) => {
    const own = sectors(unit).filter(ownVocabulary);
    const told = own.flatMap((sector) => childrenNamed(sector, "narrative")).length;
    return faultIf(told < own.length, () => ({ at: own[0] }));
  }),
  error("3.1.1", countriesAlone(eachShared), "shareMissing"),
  error("3.1.2", countriesAlone(several(addUp)), "shareSum"),
  error("3.1.4", countriesAlone(aloneOrWhole), "shareAlone"),
  error("3.4.1", perRegionVocabulary(eachShared), "shareMissing"),
  error(
    "3.4.2",
    perRegionVocabulary((group, all) => several(addUp)([...group, ...all])),
    "shareSum",
  ),
  error(
    "3.4.4",
    perRegionVocabulary((group, all) => (all.length > 0 ? [] : aloneOrWhole(group))),
    "shareAlone",
  ),
  error("3.6.2", (context) => {
    const { placed: transaction } = context.transactions;
    return faultIf(placed(context) && transaction !== null, () => ({
      at: transaction ?? undefined,
    }));
  }),
  // Never raised: the official test yields a list of transactions, which is never false. 3.7.2 stands in.
  error("3.7.1", () => [], "3.7.2"),
  error("3.7.2", (context) => {
    const { unplaced } = context.transactions;
    return faultIf(!placed(context) && unplaced !== null, () => ({ at: unplaced ?? undefined }));
  }),
  error("6.2.2", ({ unit, transactions }) =>
    faultIf(sectors(unit).length === 0 && transactions.sectored === null),
  ),
  error("6.6.2", ({ unit, transactions: { sectored } }) =>
    faultIf(sectors(unit).length > 0 && sectored !== null, () => ({ at: sectored ?? undefined })),
  ),
  error("6.7.2", ({ unit, transactions: { unsectored } }) =>
    faultIf(sectors(unit).length === 0 && unsectored !== null, () => ({
      at: unsectored ?? undefined,
    })),
  ),
  warning(
    "7.9.1",
    perBudgetVocabulary(
      several((items) =>
        faultIf(
          items.every(({ attributes }) => attributes.percentage === undefined),
          () => named(items),
        ),
      ),
    ),
    "shareMissing",
  ),
  warning("7.9.2", perBudgetVocabulary(several(addUp)), "shareSum"),
  warning("7.9.4", perBudgetVocabulary(aloneOrWhole), "shareAlone"),
  ...(
    [
      ["12.1.1", countries],
      ["12.1.1", regions],
      ["12.3.1", sectors],
      ["12.2.1", (unit) => childrenNamed(unit, "capital-spend")],
      ["12.2.1", (unit) => childrenNamed(unit, "country-budget-items").flatMap(budgetItems)],
    ] satisfies [string, (unit: XmlElement) => XmlElement[]][]
  ).map(([id, pick]) => error<UnitContext>(id, ({ unit }) => inRange(pick(unit)), "shareRange")),
  warning("102.1.1", ({ unit }) => {
    const all = sectors(unit);
    return faultIf(all.length > 0 && !all.some(isDac), () => ({ at: all[0] }));
  }),
  warning(
    "107.1.2",
    ({ unit }) => oneAidTypeEach(childrenNamed(unit, "default-aid-type")),
    "aidTypeRepeated",
  ),
];

/** One aid type for each vocabulary; an empty vocabulary counts as DAC and as its own. */
export function oneAidTypeEach(types: readonly XmlElement[]): readonly Fault[] {
  const others = [...byVocabulary(types)].filter(([vocabulary]) => xpathNumber(vocabulary) !== 1);
  return [types.filter(isDac), ...others.map(([, group]) => group)].flatMap((group) =>
    faultIf(group.length > 1, () => ({
      at: group[1],
      values: { vocabulary: group[1]?.attributes.vocabulary ?? "1" },
    })),
  );
}
