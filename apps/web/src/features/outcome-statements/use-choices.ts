import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";

/** What a statement may name: partners, indicators counted among statements, and activities by the words of a title. */
export function useChoices() {
  const language = useLanguage();
  const { id: programmeId, standing } = useProgramme();
  const organisations = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  ).data;
  const table = useSuspenseQuery(
    trpc.results.iptt.queryOptions({ programmeId, basis: "submitted" }),
  ).data;
  const own = standing.membership?.organisationId;
  const lines = table.unchanged ? [] : table.lines;
  return {
    organisations,
    partners: organisations
      .filter(({ id }) => !own || id === own)
      .map(({ id, content }) => ({ value: id, label: shortName(content, language) })),
    indicators: lines
      .filter(({ content }) => content.counted?.measure === "outcome_statements")
      .map(({ id, number, content }) => ({
        id,
        label: `${number} ${textIn(content.title, language)}`,
      })),
  };
}
