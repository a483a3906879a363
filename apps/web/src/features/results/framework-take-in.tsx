import { sayNumber } from "@suivi/domain/numbers";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { postFile } from "../../shell/post-file";
import { takesFocus } from "../../shell/takes-focus";
import { queryClient, refusalOf } from "../../trpc";
import { ChooseFile } from "./choose-file";
import { sheetTexts } from "./sheet-texts";

type Taken = {
  kept: number;
  wrong: { sheet: string; row: number; column: string | null; sentence: string }[];
  marked: string | null;
};

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
// A workbook of hundreds of indicators makes as many records, one after the other.
const patience = 300_000;

/** The workbook to fill in, and what became of one that was sent: rows kept, and rows that come back marked. */
export function FrameworkTakeIn() {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const { code } = useProgramme();
  const address = `/exports/framework.xlsx?${new URLSearchParams({ programme: code, language })}`;
  const send = useMutation({
    mutationFn: (file: File) => postFile<Taken>(address, file, { type: workbook, patience }),
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <>
      <section className="stack tight" aria-labelledby="take">
        <h2 id="take">{texts.take}</h2>
        <p className="hint">{texts.takeHelp}</p>
        <p>
          <a className="button" href={address} download>
            {texts.download}
          </a>
        </p>
      </section>
      <section className="stack section" aria-labelledby="send">
        <h2 id="send">{texts.send}</h2>
        <p className="hint">{texts.sendHelp}</p>
        <ChooseFile
          label={texts.choose}
          accept=".xlsx"
          busy={send.isPending}
          onFile={(file) => send.mutate(file)}
        />
        <Refused refusal={send.error ? refusalOf(send.error) : null} names={{}} />
        {send.isPending ? <output>{texts.reading}</output> : null}
        {send.data && !send.isPending ? <Outcome taken={send.data} /> : null}
      </section>
    </>
  );
}

function Outcome({ taken: { kept, wrong, marked } }: { taken: Taken }) {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const href = useMarked(marked);
  const say = (count: number) => sayNumber(count, language);
  const rows = new Set(wrong.map(({ sheet, row }) => `${sheet} ${row}`)).size;
  return (
    <>
      <p className="notice row" {...takesFocus}>
        <span>{texts.kept(kept, say(kept))}</span>
        <Link href={`${base}/results/framework`}>{texts.see}</Link>
      </p>
      {href ? (
        <div className="notice attention stack tight">
          <h3>{texts.wrong(rows, say(rows))}</h3>
          <p>
            {texts.wrongHelp}{" "}
            <a href={href} download={texts.markedName}>
              {texts.marked}
            </a>
          </p>
          <ul>
            {wrong.map(({ sheet, row, column, sentence }) => (
              <li key={`${sheet} ${row} ${column} ${sentence}`}>
                <span className="soft">{texts.at(sheet, String(row), column)}</span> {sentence}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** The marked file as an address of this page alone, as long as it is shown. */
function useMarked(marked: string | null): string | null {
  const href = useMemo(
    () =>
      marked === null
        ? null
        : URL.createObjectURL(
            new Blob([Uint8Array.from(atob(marked), (letter) => letter.charCodeAt(0))], {
              type: workbook,
            }),
          ),
    [marked],
  );
  useEffect(() => () => (href ? URL.revokeObjectURL(href) : undefined), [href]);
  return href;
}
