import type { Outcome } from "@suivi/domain/programmes/schema";
import { inFrameworkOrder, resultCodes, resultName } from "@suivi/domain/results/framework";
import { indicatorNumber } from "@suivi/domain/results/targets";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { useIptt } from "./use-iptt";

/** A result in its place: how deep it stands, what it is called ("Outcome 1.2"), and the indicators that measure it. */
export type Card = {
  result: Outcome;
  depth: number;
  name: string;
  title: string;
  lines: IpttLine[];
};

/** The framework as it stands, from the top down. */
export function useFramework() {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const shown = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const { content } = shown;
  const all = { country: undefined, partner: undefined, frequency: undefined };
  const table = useIptt({ basis: "approved", ...all });
  const codes = resultCodes(content);
  const nameOf = (result: Outcome) =>
    resultName(
      content.levels.find(({ id }) => id === result.level)?.name,
      codes.get(result.id) ?? "",
      language,
    );
  const cards: Card[] = inFrameworkOrder(content.outcomes).map(({ result, depth }) => ({
    result,
    depth,
    name: nameOf(result),
    title: textIn(result.title, language),
    lines: table.lines
      .filter((line) => line.content.resultId === result.id)
      .map((line, place) => ({
        ...line,
        number: indicatorNumber(line.content.code, codes.get(result.id) ?? "", place),
      })),
  }));
  return { shown, content, cards, nameOf };
}
export type Framework = ReturnType<typeof useFramework>;

/** How far a result is set in, by how deep it stands; less on a phone. */
export const indent = (depth: number) => `calc(${depth} * var(--indent))`;
