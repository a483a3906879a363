import { harmless } from "@suivi/domain/harmless";
import { type Language, textIn } from "@suivi/domain/text";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import type { IpttOptions } from "./iptt-options";
import { sayPeriod } from "./period-head";
import type { IpttGroup } from "./prepare-table";
import { sayBaseline } from "./say-figure";
import { resultsTexts } from "./texts";
import type { IpttCell } from "./use-iptt";

const number = (value: number | null, language: Language) =>
  value === null
    ? ""
    : String(Math.round(value * 100) / 100).replace(".", language === "fr" ? "," : ".");

/** The table as tab-separated text: what a spreadsheet takes as it is. Empty is unknown, not 0. */
export function tableAsText(group: IpttGroup, options: IpttOptions, language: Language): string {
  const texts = resultsTexts[language];
  const each = (cell: IpttCell | undefined) =>
    options.actualsOnly
      ? [number(cell?.value ?? null, language)]
      : [cell?.target ?? null, cell?.value ?? null, cell?.share ?? null].map((value) =>
          number(value, language),
        );
  const heads = (name: string) =>
    options.actualsOnly
      ? [`${name} ${texts.actual}`]
      : [texts.target, texts.actual, texts.met].map((one) => `${name} ${one}`);
  const columns = group.columns.map((column) => sayPeriod(column, group.frequency, language).name);
  const head = [
    "N°",
    texts.indicator,
    texts.unit,
    texts.baseline,
    ...heads(texts.life),
    ...columns.flatMap(heads),
  ];
  const rows = group.sections.flatMap(({ lines }) =>
    lines.map((line) => [
      harmless(line.number),
      harmless(textIn(line.content.title, language)),
      line.content.unit ? harmless(textIn(line.content.unit, language)) : "",
      sayBaseline(line.content, language),
      ...each(line.life),
      ...group.columns.flatMap(({ key }) => each(line.cells[key])),
    ]),
  );
  return [head, ...rows]
    .map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t"))
    .join("\n");
}

/** Puts the table on the clipboard. */
export function CopyTable({ group, options }: { group: IpttGroup; options: IpttOptions }) {
  const texts = useTexts(resultsTexts);
  const language = useLanguage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(tableAsText(group, options, language));
    setCopied(true);
  };
  return (
    <div className="row no-print">
      <button type="button" className="button plain small" onClick={() => void copy()}>
        {texts.copy}
      </button>
      <output>{copied ? texts.copied : ""}</output>
    </div>
  );
}
