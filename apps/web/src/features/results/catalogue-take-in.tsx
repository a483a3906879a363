import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, TextField, useProblems } from "../../shell/form";
import { postFile } from "../../shell/post-file";
import { queryClient, refusalOf, trpc } from "../../trpc";
import { ChooseFile } from "./choose-file";
import { sheetTexts } from "./sheet-texts";

type Taken = { kept: number; indicators: number };

/** The catalogues of common indicators that the programme has, and a published list taken in as one. */
export function CatalogueTakeIn() {
  const texts = useTexts(sheetTexts);
  const language = useLanguage();
  const { id: programmeId, code } = useProgramme();
  const { content } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId })).data;
  const [called, setCalled] = useState({ id: "", name: "" });
  const send = useMutation({
    mutationFn: (file: File) => {
      const { id, name } = { id: called.id.trim(), name: called.name.trim() };
      const query = new URLSearchParams({
        programme: code,
        language,
        id,
        ...(name ? { name } : {}),
      });
      return postFile<Taken>(`/exports/catalogue?${query}`, file, {
        type: "application/octet-stream",
        patience: 60_000,
      });
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  const refusal = send.error ? refusalOf(send.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  const say = (count: number) => sayNumber(count, language);
  // A row is named as the spreadsheet counts it.
  const rows = (refusal?.problems ?? []).flatMap(({ path }) => {
    const [, row = "", column] = /^rows\.(\d+)\.(code|title)$/.exec(path) ?? [];
    return column ? [[path, texts.rowOf(row, texts.columns[column as "code"])]] : [];
  });
  return (
    <section className="stack section" aria-labelledby="catalogues">
      <h2 id="catalogues">{texts.catalogues}</h2>
      <p className="hint">{texts.cataloguesHelp}</p>
      {content.catalogues.length === 0 ? <p className="soft">{texts.noCatalogue}</p> : null}
      <ul className="plain stack tight">
        {content.catalogues.map(({ id, name, source, indicators }) => (
          <li key={id}>
            <strong>{id}</strong> {textIn(name, language)}{" "}
            <span className="soft">· {texts.count(indicators.length, say(indicators.length))}</span>
            {source ? <span className="small soft under">{source}</span> : null}
          </li>
        ))}
      </ul>
      <div className="row end">
        <TextField
          path="id"
          label={texts.id}
          hint={texts.idHelp}
          error={problem("id")}
          value={called.id}
          onChange={(id) => setCalled({ ...called, id })}
        />
        <TextField
          path="name"
          label={texts.name}
          hint={texts.nameHelp}
          error={problem("name")}
          value={called.name}
          onChange={(name) => setCalled({ ...called, name })}
        />
      </div>
      <ChooseFile
        label={texts.chooseList}
        accept=".xlsx,.csv"
        busy={send.isPending}
        onFile={(file) => send.mutate(file)}
      />
      <Refused
        refusal={refusal}
        names={{ id: texts.id, name: texts.name, ...Object.fromEntries(rows) }}
      />
      {send.data && !send.isPending ? (
        <output className="notice">{texts.listTaken(send.data.kept, say(send.data.kept))}</output>
      ) : null}
    </section>
  );
}
