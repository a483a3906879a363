import { sayCountry } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { statedSpan } from "@suivi/domain/programmes/schema";
import {
  formatsOf,
  reportKinds,
  type ReportContent,
  reportReaders,
  reportSpans,
  sectionsOf,
} from "@suivi/domain/reports/schema";
import { inFrameworkOrder, resultCodes } from "@suivi/domain/results/framework";
import { periodsOf } from "@suivi/domain/results/periods";
import { bases } from "@suivi/domain/review/status";
import { languages, textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { CheckList } from "@suivi/ui/check-list";
import { Chips } from "@suivi/ui/chips";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { fieldId, SelectField, TextField } from "../../shell/form";
import { trpc } from "../../trpc";
import { reportFormTexts } from "./form-texts";
import { reportsTexts } from "./texts";

export type FieldProps = {
  content: ReportContent;
  patch(part: Partial<ReportContent>): void;
  problem(path: string): string | undefined;
};
const named = { fr: "Français", en: "English" };

/** Which report, of which time. */
export function WhatFields({ content, patch, problem }: FieldProps) {
  const texts = useTexts(reportsTexts);
  const formTexts = useTexts(reportFormTexts);
  const { id: programmeId } = useProgramme();
  const programme = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const span = statedSpan(programme.content);
  const years = span ? periodsOf("year", span).map(({ year }) => year!) : [];
  const { kind, year, half } = content;
  const numbered = content.span === "year" || content.span === "half";
  const month = (path: "from" | "to") => (
    <TextField
      path={path}
      type="month"
      label={formTexts.fields[path]}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(value) => patch({ [path]: value || null })}
    />
  );
  return (
    <>
      <SelectField
        path="kind"
        label={formTexts.fields.kind}
        hint={formTexts.kindHelp[kind]}
        value={kind}
        onChange={(value) => {
          const next = value as ReportContent["kind"];
          const formats = formatsOf(next);
          const format = formats.includes(content.format) ? content.format : formats[0]!;
          patch({ kind: next, format });
        }}
        options={reportKinds.map((value) => ({ value, label: texts.kinds[value] }))}
      />
      <Chips
        name={fieldId("span")}
        legend={formTexts.fields.span}
        options={reportSpans
          .filter((value) => years.length > 0 || value === "whole" || value === "months")
          .map((value) => ({ value, label: texts.spans[value] }))}
        value={content.span}
        onChange={(value) =>
          patch({ span: value, year: year ?? years[0] ?? null, half: half ?? 1 })
        }
      />
      {numbered ? (
        <div className="pair">
          <SelectField
            path="year"
            label={formTexts.fields.year}
            error={problem("year")}
            value={String(year ?? "")}
            onChange={(value) => patch({ year: Number(value) })}
            options={years.map((one) => ({ value: String(one), label: texts.yearName(one) }))}
          />
          {content.span === "half" ? (
            <SelectField
              path="half"
              label={formTexts.fields.half}
              error={problem("half")}
              value={String(half ?? "")}
              onChange={(value) => patch({ half: Number(value) })}
              options={[1, 2].map((one) => ({ value: String(one), label: texts.halfName(one) }))}
            />
          ) : null}
        </div>
      ) : null}
      {content.span === "months" ? (
        <div className="pair">
          {month("from")}
          {month("to")}
        </div>
      ) : null}
    </>
  );
}

/** Of which part of the programme. */
export function ScopeFields({ content, patch, problem }: FieldProps) {
  const formTexts = useTexts(reportFormTexts);
  const language = useLanguage();
  const { id: programmeId, countries } = useProgramme();
  const programme = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const partners = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId })).data;
  const codes = resultCodes(programme.content);
  const choice = (
    path: "country" | "partner" | "result",
    none: string,
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      path={path}
      label={formTexts.fields[path]}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(value) => patch({ [path]: value || null })}
      options={[{ value: "", label: none }, ...options]}
    />
  );
  return (
    <div className="pair">
      {choice(
        "partner",
        content.kind === "partner" ? formTexts.choose : formTexts.everybody,
        partners
          .map(({ id, content: one }) => ({ value: id, label: shortName(one, language) }))
          .sort((a, b) => a.label.localeCompare(b.label, language)),
      )}
      {choice(
        "country",
        formTexts.everywhere,
        countries.map((value) => ({ value, label: sayCountry(value, language) })),
      )}
      {content.kind === "activities"
        ? null
        : choice(
            "result",
            formTexts.everything,
            inFrameworkOrder(programme.content.outcomes).map(({ result }) => ({
              value: result.id,
              label: `${codes.get(result.id) ?? ""} ${textIn(result.title, language)}`,
            })),
          )}
    </div>
  );
}

/** For whom, in which language and form, with which parts. */
export function HowFields({ content, patch, problem }: FieldProps) {
  const texts = useTexts(reportsTexts);
  const formTexts = useTexts(reportFormTexts);
  const words = wordsIn(useLanguage());
  const sections = sectionsOf[content.kind];
  return (
    <>
      <div className="stack tight">
        <Chips
          name={fieldId("readers")}
          legend={formTexts.fields.readers}
          options={reportReaders.map((value) => ({ value, label: texts.readers[value] }))}
          value={content.readers}
          onChange={(readers) =>
            patch({ readers, basis: readers === "outside" ? "approved" : content.basis })
          }
        />
        <p className="hint">{formTexts.readersHelp}</p>
      </div>
      {content.readers === "team" ? (
        <Chips
          name={fieldId("basis")}
          legend={formTexts.fields.basis}
          options={bases.map((value) => ({ value, label: words.basis[value] }))}
          value={content.basis}
          onChange={(basis) => patch({ basis })}
        />
      ) : null}
      <Chips
        name={fieldId("language")}
        legend={formTexts.fields.language}
        options={languages.map((value) => ({ value, label: named[value] }))}
        value={content.language}
        onChange={(language) => patch({ language })}
      />
      <SelectField
        path="format"
        label={formTexts.fields.format}
        error={problem("format")}
        value={content.format}
        onChange={(format) => patch({ format: format as ReportContent["format"] })}
        options={formatsOf(content.kind).map((value) => ({
          value,
          label: formTexts.formatLong[value],
        }))}
      />
      {sections.length > 0 ? (
        <CheckList
          id={fieldId("without")}
          legend={formTexts.fields.without}
          hint={formTexts.sectionsHint}
          options={sections.map((value) => ({ value, label: formTexts.sections[value] }))}
          chosen={sections.filter((one) => !content.without.includes(one))}
          onChange={(chosen) => patch({ without: sections.filter((one) => !chosen.includes(one)) })}
        />
      ) : null}
    </>
  );
}
