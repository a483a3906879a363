import { sayMoment, sayNumber, sayPercent } from "@suivi/domain/numbers";
import { ledgerCauses } from "@suivi/domain/reports/ledger";
import { sayChangeReason } from "@suivi/domain/results/say";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Outputs, trpc } from "../../trpc";
import { changesTexts } from "./changes-texts";

type Compared = NonNullable<Outputs["reports"]["compare"]>;
type Entry = Compared["ledger"][number];
type Changed = Compared["records"][number];

/** What has changed since an edition was made: figure by figure, by cause, and the records behind it. */
export function Changes({ id }: { id: string }) {
  const texts = useTexts(changesTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data: compared } = useSuspenseQuery(
    trpc.reports.compare.queryOptions({ programmeId, id }),
  );
  if (!compared) return null;
  const { ledger, figures, records, number, journalThen } = compared;
  const say = (value: number) => sayNumber(value, language);
  return (
    <div className="stack">
      <p className="soft">{texts.since(say(number), say(journalThen))}</p>
      <p>
        {ledger.length === 0
          ? texts.none
          : texts.some(ledger.length, say(ledger.length), say(figures.length))}
      </p>
      {ledger.length > 0 ? <Ledger ledger={ledger} /> : null}
      {records.length > 0 ? <Records records={records} /> : null}
      <details>
        <summary>{texts.allTitle}</summary>
        <SideBySide figures={figures} />
      </details>
    </div>
  );
}

/** A figure as its report writes it; one that stands for a share of a scale as a percentage. */
function useSaying() {
  const language = useLanguage();
  const share = (key: string) => key === "gain";
  const plain = (key: string, value: number | null) => {
    if (value === null) return "—";
    return share(key) ? sayPercent(value, language) : sayNumber(value, language, 2);
  };
  return {
    figure: plain,
    change: (key: string, value: number) =>
      value > 0 ? `+\u00a0${plain(key, value)}` : plain(key, value),
  };
}

function Ledger({ ledger }: { ledger: Entry[] }) {
  const texts = useTexts(changesTexts);
  const say = useSaying();
  return (
    <section className="stack tight">
      <TableScroll label={texts.why}>
        <table className="ledger">
          <caption className="hidden-text">{texts.why}</caption>
          <thead>
            <tr>
              <ThenAndNowHeads />
              <th scope="col" className="number">
                {texts.change}
              </th>
              <th scope="col">{texts.why}</th>
            </tr>
          </thead>
          <tbody>
            {ledger.map(({ lines, ...figure }) => (
              <tr key={figure.key}>
                <ThenAndNow figure={figure} />
                <td className="number">
                  {say.change(figure.key, (figure.now ?? 0) - (figure.value ?? 0))}
                </td>
                <td>
                  {lines.map(({ cause, change }) => (
                    <span key={cause} className="under">
                      {say.change(figure.key, change)} {texts.causes[cause]}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="small soft">
        {texts.sums} {texts.unknown}
      </p>
    </section>
  );
}

/** The records behind the causes, by cause, each to be opened. */
function Records({ records }: { records: Changed[] }) {
  const texts = useTexts(changesTexts);
  const language = useLanguage();
  const groups = ledgerCauses
    .map((cause) => ({ cause, own: records.filter((one) => one.cause === cause) }))
    .filter(({ own }) => own.length > 0);
  return (
    <section className="stack tight" aria-labelledby="changes-records">
      <h2 id="changes-records">{texts.recordsTitle}</h2>
      {groups.map(({ cause, own }) => (
        <details key={cause}>
          <summary>
            {texts.causes[cause]}{" "}
            <span className="soft">
              ({texts.recordsCount(own.length, sayNumber(own.length, language))})
            </span>
          </summary>
          <ul className="plain stack tight opened-lines">
            {own.map((one) => (
              <li key={`${one.kind} ${one.id}`}>
                <One record={one} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

const folders = {
  activity: "activities",
  measurement: "results/measurements",
  indicator: "results/indicators",
} as const;

function One({ record: { kind, id, title, by, at, reason } }: { record: Changed }) {
  const texts = useTexts(changesTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const folder = kind in folders ? folders[kind as keyof typeof folders] : null;
  const name = title ? textIn(title, language) : texts.measurement;
  return (
    <>
      {folder ? <Link href={`${base}/${folder}/${id}`}>{name}</Link> : name}
      <span className="small soft under">
        {texts.by(by, sayMoment(at, language))}
        {reason ? ` – ${kind === "indicator" ? sayChangeReason(reason, language) : reason}` : ""}
      </span>
    </>
  );
}

function ThenAndNowHeads() {
  const texts = useTexts(changesTexts);
  return (
    <>
      <th scope="col">{texts.figure}</th>
      <th scope="col" className="number">
        {texts.inReport}
      </th>
      <th scope="col" className="number">
        {texts.today}
      </th>
    </>
  );
}

/** A figure in the report and today: the first cells of its row. */
function ThenAndNow({
  figure: { key, label, unit, value, now },
}: {
  figure: Omit<Compared["figures"][number], "change">;
}) {
  const say = useSaying();
  return (
    <>
      <th scope="row">
        {label}
        {unit && key !== "gain" ? <span className="small soft"> {unit}</span> : null}
      </th>
      <td className="number">{say.figure(key, value)}</td>
      <td className="number">{say.figure(key, now)}</td>
    </>
  );
}

function SideBySide({ figures }: { figures: Compared["figures"] }) {
  const texts = useTexts(changesTexts);
  return (
    <TableScroll label={texts.allTitle}>
      <table className="ledger">
        <caption className="hidden-text">{texts.allTitle}</caption>
        <thead>
          <tr>
            <ThenAndNowHeads />
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <ThenAndNow figure={figure} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
