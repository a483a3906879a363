import { sayBaseline, sayPeriod } from "@suivi/domain/results/say";
import type { IpttCell, IpttGroup } from "@suivi/domain/results/tracking-table";
import { type Language, textIn } from "@suivi/domain/text";
import type { Cells } from "@suivi/ui/copy-table";
import type { IpttOptions } from "./iptt-options";
import { resultsTexts } from "./texts";

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** The table as a spreadsheet takes it when pasted; empty is unknown, not 0. */
export function tableRows(group: IpttGroup, options: IpttOptions, language: Language): Cells {
  const texts = resultsTexts[language];
  const each = (cell: IpttCell | undefined): (number | null)[] =>
    options.actualsOnly
      ? [rounded(cell?.value ?? null)]
      : [cell?.target ?? null, cell?.value ?? null, cell?.share ?? null].map(rounded);
  const heads = (name: string) =>
    options.actualsOnly
      ? [`${name} ${texts.actual}`]
      : [texts.target, texts.actual, texts.met].map((one) => `${name} ${one}`);
  const [noBaseline, noLife] = (["baseline", "life"] as const).map((one) =>
    options.hidden.includes(one),
  );
  const columns = group.columns.map((column) => sayPeriod(column, group.frequency, language).name);
  return [
    [
      texts.number,
      texts.indicator,
      texts.unit,
      ...(noBaseline ? [] : [texts.baseline]),
      ...(noLife ? [] : heads(texts.life)),
      ...columns.flatMap(heads),
    ],
    ...group.sections.flatMap(({ lines }) =>
      lines.map((line) => [
        line.number,
        textIn(line.content.title, language),
        line.content.unit ? textIn(line.content.unit, language) : "",
        ...(noBaseline ? [] : [sayBaseline(line.content, language)]),
        ...(noLife ? [] : each(line.life)),
        ...group.columns.flatMap(({ key }) => each(line.cells[key])),
      ]),
    ),
  ];
}
