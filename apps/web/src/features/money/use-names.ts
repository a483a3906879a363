import { shortName } from "@suivi/domain/organisations/short-name";
import { resultCodes } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";

/** What ids on a line of money stand for, and what there is to choose from. */
export function useNames() {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data: organisations } = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  );
  const { content } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const codes = resultCodes(content);
  const choices = organisations
    .map((one) => ({ value: one.id, label: shortName(one.content, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const results = content.outcomes.map(({ id, title }) => ({
    value: id,
    label: `${codes.get(id) ?? ""} ${textIn(title, language)}`,
  }));
  return {
    organisations: choices,
    results,
    content,
    organisation: (id: string | null) => choices.find(({ value }) => value === id)?.label ?? null,
    result: (id: string | null) => results.find(({ value }) => value === id)?.label ?? null,
    /** For the history: ids as texts. */
    names: Object.fromEntries([
      ...organisations.map((one) => [one.id, one.content.name] as const),
      ...content.outcomes.map(({ id, title }) => [id, title] as const),
    ]),
  };
}
