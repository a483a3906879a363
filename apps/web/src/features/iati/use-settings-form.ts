import { blankIatiSettings, iatiProblems, type IatiSettings } from "@suivi/domain/iati/settings";
import { type Problem, problemsOf } from "@suivi/domain/problems/problem";
import { type ProgrammeContent, programmeContent } from "@suivi/domain/programmes/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useProgramme } from "../../session";
import { cleanText } from "../../shell/clean";
import { useProblems } from "../../shell/form";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { currentDay } from "../../shell/current-day";

const textOrNull = (text: string | null) => text?.trim() || null;
/** A percentage as people type it: "33,3 %". */
const share = (text: string | null) =>
  textOrNull(text?.replace(/[\s%]/g, "").replace(",", ".") ?? null);

/** What was typed, as it is sent: nothing where nothing was stated. */
function cleanSettings(settings: IatiSettings): IatiSettings {
  const { contact, sectors, countryShares, documents } = settings;
  const shares = Object.entries(countryShares).flatMap(([country, text]) => {
    const stated = share(text);
    return stated ? [[country, stated] as const] : [];
  });
  return {
    ...settings,
    identifier: textOrNull(settings.identifier),
    funderActivityId: textOrNull(settings.funderActivityId),
    started: settings.started || null,
    ended: settings.ended || null,
    sectors: sectors.map((one) => ({ ...one, code: one.code.trim(), share: share(one.share) })),
    countryShares: Object.fromEntries(shares),
    contact: {
      email: textOrNull(contact.email),
      telephone: textOrNull(contact.telephone),
      website: textOrNull(contact.website),
      address: textOrNull(contact.address),
    },
    documents: documents.map((one) => ({
      ...one,
      title: cleanText(one.title),
      url: one.url.trim(),
    })),
  };
}

function check(content: ProgrammeContent): Problem[] {
  const read = programmeContent.safeParse(content);
  if (!read.success) return problemsOf(read.error);
  const today = currentDay();
  return iatiProblems(read.data.iati!, { countries: read.data.countries, today });
}

/** The programme's settings as a form: they are a part of what the programme says of itself. */
export function useSettingsForm() {
  const { id, base } = useProgramme();
  const [, navigate] = useLocation();
  const page = trpc.programmes.get.queryOptions({ programmeId: id });
  const shown = useSuspenseQuery(page).data;
  const withSettings = ({ version, content }: typeof shown) => ({
    version,
    content: { ...content, iati: content.iati ?? blankIatiSettings },
  });
  const form = useRecordForm<ProgrammeContent>({
    id,
    record: withSettings(shown),
    clean: (content) => ({ ...content, iati: cleanSettings(content.iati!) }),
    check,
    save: (change) => client.programmes.revise.mutate(change),
    reread: async () => withSettings(await queryClient.fetchQuery({ ...page, staleTime: 0 })),
    onSaved: () => navigate(`${base}/iati`),
  });
  const settings = form.content.iati!;
  const problem = useProblems(form.problems);
  return {
    form,
    settings,
    countries: form.content.countries,
    consortium: form.content.consortium,
    patch: (part: Partial<IatiSettings>) => form.patch({ iati: { ...settings, ...part } }),
    /** What is wrong with a field of the settings. */
    problem: (path: string) => problem(`iati.${path}`),
  };
}
export type SettingsForm = ReturnType<typeof useSettingsForm>;
