import { mayOn } from "@suivi/domain/access/policy";
import { sayCountry, sayNumber } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import type { Problem } from "@suivi/domain/problems/problem";
import { textIn } from "@suivi/domain/text";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useMe, useProgramme } from "../../session";
import { Refused, SelectField, TextField } from "../../shell/form";
import type { Outputs, Refusal } from "../../trpc";
import { blankDraft, type Draft, isEmpty } from "./measurement-draft";
import type { SetDraft } from "./measurement-fields";
import { ReportRow } from "./report-row";
import { reportTexts } from "./report-texts";
import { kept, useKeeping } from "../../shell/use-kept";
import { useSendDrafts } from "./use-send-drafts";
import { currentDay } from "../../shell/current-day";

export type ToReport = Outputs["results"]["toReport"];
type Partner = Outputs["organisations"]["list"][number];
type Props = { rows: ToReport; partners: Partner[]; keptAs: string };
/** One date, place and partner for all that is typed on the page. */
export type Sheet = {
  partnerId: string;
  country: string;
  date: string;
  drafts: Record<string, Draft>;
};

/** What is wrong in all rows, each with the way to its field; null: nothing. */
function summed(problems: Record<string, Problem[]>): Refusal | null {
  const all = Object.entries(problems).flatMap(([id, own]) =>
    own.map((one) => ({ ...one, path: `${id}.${one.path}` })),
  );
  return all.length > 0 ? { code: "invalid", problems: all } : null;
}

/** A sheet of indicators for one partner and date; what is typed is kept on the device until the server has it. */
export function ReportForm({ rows, partners, keptAs }: Props) {
  const texts = useTexts(reportTexts);
  const language = useLanguage();
  const me = useMe();
  const { id: programmeId, countries, standing } = useProgramme();
  const only = partners.length === 1 ? partners[0] : undefined;
  const [sheet, setSheet] = useState<Sheet>(
    () =>
      kept(keptAs) ?? {
        partnerId: only?.id ?? "",
        country: only?.content.country ?? "",
        date: currentDay(),
        drafts: {},
      },
  );
  // Nothing typed is nothing unsent.
  const typed = Object.values(sheet.drafts).some((draft) => !isEmpty(draft));
  useKeeping(keptAs, typed ? sheet : null);
  const [empty, setEmpty] = useState(false);
  const filesUnder = (indicatorId: string) => `${me?.user.id}/${programmeId}/${indicatorId}`;
  const { send, decide, sending, progress, problems, conflicts, refusal, sent } = useSendDrafts({
    sheet,
    rows,
    filesUnder,
    forget: (id) =>
      setSheet((before) => {
        const { [id]: _, ...drafts } = before.drafts;
        return { ...before, drafts };
      }),
  });
  const change =
    (id: string): SetDraft =>
    (next) =>
      setSheet((before) => {
        const draft = typeof next === "function" ? next(before.drafts[id] ?? blankDraft()) : next;
        return { ...before, drafts: { ...before.drafts, [id]: draft } };
      });
  // Files show names: only the partner's own people, and the lead, attach them.
  const mayAttach =
    sheet.partnerId !== "" &&
    mayOn(standing, "evidence.read", { partnerId: sheet.partnerId, country: "" });
  const fill = (from: number, values: string[]) =>
    setSheet((before) => {
      const drafts = { ...before.drafts };
      values.forEach((value, index) => {
        const row = rows[from + index];
        if (row && value !== "") drafts[row.id] = { ...(drafts[row.id] ?? blankDraft()), value };
      });
      return { ...before, drafts };
    });
  const press = (review: boolean) => {
    const some = rows.some(({ id }) => !isEmpty(sheet.drafts[id]));
    setEmpty(!some);
    if (some) void send(review);
  };
  const choosePartner = (partnerId: string) => {
    const partner = partners.find(({ id }) => id === partnerId);
    setSheet((before) => ({
      ...before,
      partnerId,
      country: partner?.content.country ?? before.country,
    }));
  };
  return (
    <form
      className="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press(true);
      }}
    >
      <Refused
        refusal={refusal ?? summed(problems)}
        names={{
          partnerId: texts.partner,
          date: texts.date,
          ...Object.fromEntries(
            rows.map(({ id, content }) => [id, textIn(content.title, language)]),
          ),
        }}
      />
      <div className="filters few">
        <TextField
          path="date"
          type="date"
          label={texts.date}
          max={currentDay()}
          value={sheet.date}
          onChange={(date) => setSheet((before) => ({ ...before, date }))}
        />
        {only ? null : (
          <SelectField
            path="partnerId"
            label={texts.partner}
            value={sheet.partnerId}
            onChange={choosePartner}
            options={[
              { value: "", label: texts.choosePartner },
              ...partners.map(({ id, content }) => ({
                value: id,
                label: shortName(content, language),
              })),
            ]}
          />
        )}
        <SelectField
          path="country"
          label={texts.country}
          value={sheet.country}
          onChange={(country) => setSheet((before) => ({ ...before, country }))}
          options={[
            { value: "", label: texts.wholePartner },
            ...countries.map((value) => ({ value, label: sayCountry(value, language) })),
          ]}
        />
      </div>
      <p className="hint">{texts.paste}</p>
      <ul className="plain">
        {rows.map((row, index) => (
          <ReportRow
            key={row.id}
            row={row}
            sheet={sheet}
            problems={problems[row.id] ?? []}
            conflict={conflicts[row.id] ?? null}
            onDecided={decide}
            files={mayAttach ? { keptUnder: filesUnder(row.id), progress } : null}
            onChange={change(row.id)}
            onColumn={(values) => fill(index, values)}
          />
        ))}
      </ul>
      <div className="bar-bottom stack tight">
        <output className={empty ? "saving wrong" : "saving"}>
          {empty
            ? texts.empty
            : sent > 0
              ? texts.sent(sent, sayNumber(sent, language))
              : texts.kept}
        </output>
        <div className="row">
          <button type="button" className="button" aria-busy={sending} onClick={() => press(false)}>
            {texts.saveDrafts}
          </button>
          <button type="submit" className="button primary" aria-busy={sending}>
            {texts.send}
          </button>
        </div>
      </div>
    </form>
  );
}
