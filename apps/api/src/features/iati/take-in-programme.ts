import {
  activityStatuses,
  aidTypes,
  collaborationTypes,
  documentCategories,
  financeTypes,
  flowTypes,
  tiedStatuses,
} from "@suivi/domain/iati/codes";
import {
  blankIatiSettings,
  type IatiSettings,
  iatiDocument,
  webAddress,
} from "@suivi/domain/iati/settings";
import { sameJson } from "@suivi/domain/merge";
import { currencyCodes } from "@suivi/domain/money/currencies";
import { countryCodes } from "@suivi/domain/places/countries";
import {
  type Participation,
  type ParticipationRole,
  participationRoles,
  type ProgrammeContent,
} from "@suivi/domain/programmes/schema";
import { textIn } from "@suivi/domain/text";
import type { FoundActivity } from "@suivi/iati/elements";
import { fixedId } from "../../seed/fixed-id";
import { countryOf } from "./take-in-money";
import type { organisationsIn } from "./take-in-organisations";
import type { Known, Say, Source } from "./take-in-plan";
import { dayOf, identifierOf, localOf } from "./take-in-read";

type Meant = ReturnType<typeof organisationsIn>["meant"];

const roleOf = (code: string | undefined): ParticipationRole | undefined =>
  participationRoles[Number(code) - 1];
const oneOf = <T extends string>(list: readonly T[], code: string | undefined): T | null =>
  list.find((one) => one === code) ?? null;
const percentage = (text: string | undefined) =>
  /^\d{1,3}(\.\d+)?$/.test(text ?? "") && Number(text) <= 100
    ? String(Math.round(Number(text) * 100) / 100)
    : null;

/** The countries that the file names and the world knows. */
export const countriesIn = ({ root, parts }: Source): string[] => [
  ...new Set(
    [root, ...parts].flatMap(({ recipientCountry }) =>
      recipientCountry.flatMap(({ code }) => (code && countryCodes.includes(code) ? [code] : [])),
    ),
  ),
];

/** Who takes part: once for all countries, or in each of those that the parts of the file name. */
function consortiumIn({ root, parts }: Source, known: Known, countries: string[], meant: Meant) {
  const source = sourceOf(root);
  const rows = [root, ...parts].flatMap((activity) =>
    activity.participatingOrg.flatMap((one): Participation[] => {
      const role = roleOf(one.role);
      const organisationId = meant(one, activity.lang);
      if (!role || !organisationId) return [];
      const everywhere = role === "funding" || role === "accountable";
      const country = activity === root || everywhere ? null : countryOf(activity, countries);
      const id = fixedId(known.programmeId, "participation", organisationId, role, country ?? "");
      return [{ id, organisationId, role, country, fundedById: null, roleInferred: false, source }];
    }),
  );
  const unique = [...new Map(rows.map((row) => [row.id, row])).values()];
  const same = (a: Participation, b: Participation) =>
    a.organisationId === b.organisationId && a.role === b.role;
  // What a part says more exactly, the whole need not say again.
  return unique.filter(
    (row) => row.country !== null || !unique.some((one) => one.country !== null && same(row, one)),
  );
}

const sourceOf = (root: FoundActivity) => ({
  title: `IATI ${identifierOf(root)}`.slice(0, 300),
  author: textIn(localOf(root.reportingOrg?.narrative, root.lang, 200) ?? {}, "fr") || null,
  url: null,
});

function periodIn(root: FoundActivity) {
  const day = (...types: string[]) =>
    types
      .flatMap((type) => root.activityDate.filter((one) => one.type === type))
      .flatMap(({ isoDate }) => dayOf(isoDate) ?? [])[0];
  const [from, to] = [day("1", "2"), day("3", "4")];
  return from && to && from <= to ? { from, to, source: sourceOf(root) } : null;
}

/** What the file says of itself, as the settings of its next publication. No name of a person is taken over. */
function settingsIn(source: Source, known: Known, countries: string[], meant: Meant): IatiSettings {
  const { root, parts } = source;
  const [contact] = root.contactInfo;
  const actual = (type: string) => {
    const day = dayOf(root.activityDate.find((one) => one.type === type)?.isoDate);
    return day && day <= known.today ? day : null;
  };
  const dac = root.sector.filter(
    ({ vocabulary, code }) => (!vocabulary || vocabulary === "1") && /^\d{5}$/.test(code ?? ""),
  );
  const web = contact?.website
    .map((one) => one.trim())
    .find((one) => webAddress.safeParse(one).success);
  const status = oneOf(activityStatuses, root.activityStatus?.code);
  const own = parts.map((part) => countryOf(part, countries));
  const byCountry = own.length > 0 && own.every(Boolean) && new Set(own).size === own.length;
  return {
    ...blankIatiSettings,
    reportingOrgId: meant(root.reportingOrg, root.lang),
    identifier: /^[^\s/&|?]{1,120}$/.test(identifierOf(root)) ? identifierOf(root) : null,
    funderActivityId: funderActivityIn(root),
    language: root.lang?.slice(0, 2).toLowerCase() === "fr" ? "fr" : "en",
    currency: oneOf(currencyCodes, root.defaultCurrency),
    started: actual("2"),
    ended: actual("4"),
    // Cancelled and suspended can't be told from the dates.
    status: status === "5" || status === "6" ? status : null,
    sectors: dac.map(({ code, percentage: share }) => ({
      id: fixedId(known.programmeId, "sector", code!),
      code: code!,
      share: dac.length > 1 ? percentage(share) : null,
    })),
    countryShares:
      root.recipientCountry.length > 1
        ? Object.fromEntries(
            root.recipientCountry.flatMap(({ code, percentage: share }) => {
              const part = percentage(share);
              return code && countries.includes(code) && part ? [[code, part]] : [];
            }),
          )
        : {},
    aidType: oneOf(aidTypes, root.defaultAidType[0]?.code),
    financeType: oneOf(financeTypes, root.defaultFinanceType?.code),
    flowType: oneOf(flowTypes, root.defaultFlowType?.code),
    tiedStatus: oneOf(tiedStatuses, root.defaultTiedStatus?.code),
    collaborationType: oneOf(collaborationTypes, root.collaborationType?.code),
    contact: {
      email: contact?.email[0]?.trim().slice(0, 200) || null,
      telephone: contact?.telephone[0]?.trim().slice(0, 60) || null,
      website: web ?? null,
      address:
        textIn(localOf(contact?.mailingAddress[0]?.narrative, root.lang, 500) ?? {}, "fr") || null,
    },
    documents: root.documentLink.flatMap(({ url, title, category, language }, index) => {
      const read = iatiDocument.safeParse({
        id: fixedId(known.programmeId, "document", url ?? "", index),
        title: localOf(title?.narrative, root.lang, 300) ?? {},
        url: url ?? "",
        category: oneOf(documentCategories, category[0]?.code),
        language: language[0]?.code === "fr" ? "fr" : "en",
      });
      return read.success ? [read.data] : [];
    }),
    cut: byCountry ? "country" : "programme",
  };
}

function funderActivityIn(root: FoundActivity): string | null {
  const named = root.participatingOrg.find(({ role, activityId }) => role === "1" && activityId);
  const incoming = root.transaction.find(
    ({ transactionType, providerOrg }) =>
      ["1", "11"].includes(transactionType?.code ?? "") && providerOrg?.providerActivityId,
  );
  const found = (named?.activityId ?? incoming?.providerOrg?.providerActivityId)?.trim();
  return found && /^[^\s/&|?]{1,120}$/.test(found) ? found : null;
}

/** The programme with what the file adds to it; what it says already stays as it is. */
export function programmeIn(
  source: Source,
  known: Known,
  meant: Meant,
  say: Say,
): ProgrammeContent {
  const { content, organisations } = known;
  const { root } = source;
  const named = countriesIn(source);
  const countries = [...new Set([...content.countries, ...named])];
  const about = root.description.find(({ type }) => !type || type === "1") ?? root.description[0];
  const aim = localOf(about?.narrative, root.lang, 2000);
  const period = periodIn(root);
  const standing = (id: string) => organisations.get(id)?.id ?? id;
  const consortium = consortiumIn(source, known, countries, meant).filter(
    (row) =>
      !content.consortium.some(
        (one) =>
          standing(one.organisationId) === row.organisationId &&
          one.role === row.role &&
          (one.country === row.country || row.country === null),
      ),
  );
  const next: ProgrammeContent = {
    ...content,
    title: { ...localOf(root.title?.narrative, root.lang, 200), ...content.title },
    aim: content.aim ?? aim,
    countries,
    periodStated:
      period && !content.periodStated.some((one) => sameJson(one, period))
        ? [...content.periodStated, period]
        : content.periodStated,
    consortium: [...content.consortium, ...consortium],
    iati: content.iati ?? settingsIn(source, known, countries, meant),
  };
  const adds = !sameJson({ ...content, iati: null }, { ...next, iati: null });
  say("programme", adds ? "merged" : "skipped", textIn(next.title, "fr"), adds ? null : "there");
  say(
    "settings",
    content.iati ? "skipped" : "made",
    identifierOf(root),
    content.iati ? "there" : null,
  );
  return next;
}
