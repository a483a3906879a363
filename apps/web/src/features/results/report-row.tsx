import { sayDate } from "@suivi/domain/numbers";
import type { Problem } from "@suivi/domain/problems/problem";
import { periodAt } from "@suivi/domain/results/periods";
import type { MeasurementContent } from "@suivi/domain/results/schema";
import { sayPeriod } from "@suivi/domain/results/say";
import { textIn } from "@suivi/domain/text";
import { Badge } from "@suivi/ui/badge";
import { Fragment } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { MeasurementConflict } from "./measurement-conflict";
import { blankDraft } from "./measurement-draft";
import { type DraftFiles, MeasurementFields, type SetDraft } from "./measurement-fields";
import type { Sheet, ToReport } from "./report-form";
import { reportTexts } from "./report-texts";
import { sayMeasured } from "./say-measured";
import type { SheetConflict } from "./use-send-drafts";

type Row = ToReport[number];
type Props = {
  row: Row;
  sheet: Sheet;
  problems: Problem[];
  files: DraftFiles | null;
  conflict: SheetConflict | null;
  onDecided(conflict: SheetConflict, content: MeasurementContent): unknown;
  onChange: SetDraft;
  onColumn(values: string[]): void;
};

/** One indicator: its last value, the period that the date falls in, and its fields. */
export function ReportRow({ row, sheet, problems, files, conflict, ...on }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const { content } = row;
  const period = periodAt(sheet.date, row.periods);
  const mine = row.measurements
    .filter((one) => one.content.partnerId === sheet.partnerId)
    .sort((a, b) => (a.content.date < b.content.date ? 1 : -1));
  const before = mine.filter(({ content: { date, measured } }) => {
    return date < sheet.date && measured.state !== "no_data";
  });
  const here = period ? mine.filter((one) => periodAt(one.content.date, [period])) : [];
  const named = period && sayPeriod(period, content.frequency, language);
  return (
    <li className="section stack tight report-row">
      <div>
        <h2 className="h3">
          <Link href={`${base}/results/indicators/${row.id}`}>
            {textIn(content.title, language)}
          </Link>
        </h2>
        <p className="small soft">
          {before.length === 0 ? texts.first : texts.last}
          {before.slice(0, 3).map((one, at) => (
            <Fragment key={one.id}>
              {at === 0 ? " " : " · "}
              <Link href={`${base}/results/measurements/${one.id}`}>
                {sayMeasured(one.content, content, language)}
              </Link>{" "}
              ({sayDate(one.content.date, language)})
            </Fragment>
          ))}
        </p>
        <p className="small soft">
          {named ? texts.countsIn(`${named.name} (${named.months})`) : texts.outside}
        </p>
        {here.length > 0 ? (
          <p className="small">
            {texts.here}{" "}
            {here.map((one) => (
              <span key={one.id} className="row">
                <Badge
                  sign={one.review === "returned" ? "↩" : "✓"}
                  tone={one.review === "returned" ? "attention" : "quiet"}
                >
                  {texts[one.review]}
                </Badge>{" "}
                <Link href={`${base}/results/measurements/${one.id}`}>
                  {sayMeasured(one.content, content, language)}
                </Link>
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <MeasurementFields
        at={row.id}
        content={content}
        draft={sheet.drafts[row.id] ?? blankDraft()}
        problems={problems}
        files={files}
        onChange={on.onChange}
        onColumn={on.onColumn}
      />
      {conflict ? (
        <MeasurementConflict
          indicator={content}
          refusal={conflict.refusal}
          base={null}
          mine={conflict.sending.content}
          theirs={conflict.theirs}
          onDecided={(decided) => void on.onDecided(conflict, decided)}
        />
      ) : null}
    </li>
  );
}
