import { type ProgrammeContent, statedSpan } from "@suivi/domain/programmes/schema";
import type { IatiDocument } from "@suivi/domain/iati/settings";
import { type LocalText, languages } from "@suivi/domain/text";
import type { Activity } from "@suivi/iati/elements";
import { shares } from "@suivi/iati/shares";
import type { IatiFacts } from "./facts";
import { locations, recipients } from "./write-places";
import { budgets, transaction } from "./write-money";
import { inBoth, participating, reportingOrg } from "./write-organisations";
import { partOfMoney, partsOf, type PartOf } from "./parts";
import { results } from "./write-results";
import { writeTexts } from "./file-texts";

/** Which of our records stands where in the file: the ids of its elements, in their order. */
export type Origins = { indicator: string[]; transaction: string[] };

function statusOf({ settings, content, today }: IatiFacts): string {
  const { status, started, ended } = settings;
  if (status !== null) return status;
  const span = statedSpan(content);
  const begins = started ?? span?.from;
  const ends = ended ?? span?.to;
  if (ended !== null) return "4";
  if (begins && begins > today) return "1";
  return ends && ends < today ? "3" : "2";
}

/** The stated period is what was planned; the days on which it really began and ended only where somebody stated them. */
function dates({ settings, content }: IatiFacts): Activity["activityDate"] {
  const span = statedSpan(content);
  const days: [string, string | null | undefined][] = [
    ["1", span?.from],
    ["2", settings.started],
    ["3", span?.to],
    ["4", settings.ended],
  ];
  return days.flatMap(([type, isoDate]) => (isoDate ? [{ type, isoDate }] : []));
}

const formats: Record<string, string> = {
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  xml: "application/xml",
};

function documentOf({ title, url, category, language }: IatiDocument, first: "fr" | "en") {
  const ending = /\.([a-z]+)$/.exec(new URL(url).pathname.toLowerCase())?.[1] ?? "";
  return {
    url,
    format: formats[ending] ?? "text/html",
    title: { narrative: inBoth(title, first) },
    category: [{ code: category }],
    language: [{ code: language }],
  };
}

function contact({ settings }: IatiFacts, narrative: Activity["reportingOrg"]["narrative"]) {
  const { email, telephone, website, address } = settings.contact;
  if (!email && !telephone && !website && !address) return [];
  return [
    {
      type: "1",
      organisation: { narrative },
      telephone: telephone ? [telephone] : [],
      email: email ? [email] : [],
      website: website ? [website] : [],
      mailingAddress: address ? [{ narrative: [{ text: address }] }] : [],
    },
  ];
}

function sectors({ settings }: IatiFacts): Activity["sector"] {
  const list = settings.sectors;
  if (list.length < 2) return list.map(({ code }) => ({ code }));
  const percentages = shares(list.map(({ share }) => Number(share ?? 0)));
  return list.map(({ code }, index) => ({ code, percentage: percentages[index]! }));
}

const describe = ({ aim }: ProgrammeContent, fictional: boolean): LocalText =>
  Object.fromEntries(
    languages.flatMap((language) =>
      aim?.[language]
        ? [
            [
              language,
              [aim[language], fictional ? writeTexts.fictional[language] : null]
                .filter(Boolean)
                .join(" "),
            ],
          ]
        : [],
    ),
  );

/**
 * A programme as the activities of an IATI file, one at a time; what is not known is left out. The origins are those of
 * what was taken so far. Readiness has been asked before.
 */
export function activitiesOf(facts: IatiFacts): {
  activities: Iterable<Activity>;
  origins: Origins;
} {
  const { content, settings, fictional } = facts;
  const parts = partsOf(facts);
  const origins: Origins = { indicator: [], transaction: [] };
  const reporting = reportingOrg(facts);

  const activityOf = (part: PartOf): Activity => {
    const own = <L extends { content: { country: string | null; partnerId: string | null } }>(
      lines: readonly L[],
    ) => lines.filter((line) => partOfMoney(parts, line.content) === part);
    const transactions = own(facts.transactions);
    const framework = results(facts, part);
    origins.transaction.push(...transactions.map(({ id }) => id));
    origins.indicator.push(...framework.ids);
    const child = part.kind === "country" || part.kind === "partner";
    return {
      lang: settings.language,
      defaultCurrency: settings.currency,
      hierarchy: child ? 2 : 1,
      iatiIdentifier: part.identifier,
      reportingOrg: reporting,
      title: { narrative: inBoth(part.title, settings.language) },
      description: [
        { type: "1", narrative: inBoth(describe(content, fictional), settings.language) },
      ],
      participatingOrg: participating(facts, part),
      activityStatus: { code: statusOf(facts) },
      activityDate: dates(facts),
      contactInfo: contact(facts, reporting.narrative),
      ...recipients(facts, part),
      location: locations(facts, part),
      sector: sectors(facts),
      collaborationType: settings.collaborationType && { code: settings.collaborationType },
      defaultFlowType: settings.flowType && { code: settings.flowType },
      defaultFinanceType: settings.financeType && { code: settings.financeType },
      defaultAidType: settings.aidType ? [{ code: settings.aidType }] : [],
      defaultTiedStatus: settings.tiedStatus && { code: settings.tiedStatus },
      budget: budgets(own(facts.budgets)),
      transaction: transactions.map((line) => transaction(facts, line.content)),
      documentLink: child
        ? []
        : settings.documents.map((one) => documentOf(one, settings.language)),
      relatedActivity: child
        ? [{ ref: parts[0]!.identifier, type: "1" }]
        : parts.slice(1).map(({ identifier }) => ({ ref: identifier, type: "2" })),
      result: framework.results,
    };
  };
  function* activities() {
    for (const part of parts) yield activityOf(part);
  }
  return { activities: activities(), origins };
}
