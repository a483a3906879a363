import { standardDimensions } from "@suivi/domain/results/framework";
import type { DimensionOfBreakdown } from "@suivi/domain/programmes/schema";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { explainTexts } from "./explain-texts";
import { sayCategories, sayFraction, sayValue } from "@suivi/domain/results/say";

type Breakdown = Outputs["results"]["explain"]["breakdowns"][number];

/** All disaggregations that a programme can use: the standard ones and its own. */
export function useDimensions(): DimensionOfBreakdown[] {
  const { id: programmeId } = useProgramme();
  const { content } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  return [...standardDimensions, ...content.dimensions];
}

/** A breakdown that closes: its lines and the unknown make up the figure, or where that counts each once, its parts. */
export function BreakdownTable({
  breakdown,
  parts,
  content,
}: {
  breakdown: Breakdown;
  /** What its lines count, where that is not what the figure counts. */
  parts: Outputs["results"]["explain"]["partsAre"];
  content: IpttLine["content"];
}) {
  const texts = useTexts(explainTexts);
  const language = useLanguage();
  const dimensions = useDimensions();
  const nameOf = (dimension: string) => {
    const found = dimensions.find(({ id }) => id === dimension);
    return found ? textIn(found.name, language) : dimension;
  };
  return (
    <section className="stack tight section">
      <h2>{texts.breakdownOf(breakdown.dimensions.map(nameOf).join(" × "))}</h2>
      {parts ? <p className="soft">{texts.parts[parts]}</p> : null}
      <table className="counts">
        <tbody>
          {breakdown.lines.map(({ categories, value, of }) => (
            <tr key={categories.join(" ")}>
              <th scope="row">
                {sayCategories(dimensions, breakdown.dimensions, categories, language)}
              </th>
              <td className="number">
                {of === null
                  ? sayValue(value, content, language)
                  : sayFraction({ fraction: { numerator: value, denominator: of } }, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
