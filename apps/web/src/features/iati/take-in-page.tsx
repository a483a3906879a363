import { sayNumber } from "@suivi/domain/numbers";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { meChanged, useProgramme } from "../../session";
import { Refused, SelectField } from "../../shell/form";
import { Page } from "../../shell/page";
import { takesFocus } from "../../shell/takes-focus";
import { queryClient, refusalOf } from "../../trpc";
import { sendFile, type Taken } from "./send-file";
import { TakenLines } from "./taken-lines";
import { takeInTexts } from "./take-in-texts";

/** An IATI file sets the programme up: first looked at, then, if somebody wants so, taken in. */
export default function TakeInPage() {
  const texts = useTexts(takeInTexts);
  const language = useLanguage();
  const { code, base, may } = useProgramme();
  const [file, setFile] = useState<File | null>(null);
  const [chosen, choose] = useState("");
  const send = useMutation({
    mutationFn: async (what: { file: File; activity: string; apply: boolean }) => {
      const taken = await sendFile(code, what);
      if (what.apply) {
        await queryClient.invalidateQueries();
        await meChanged();
      }
      return taken;
    },
  });
  const look = (next: File, activity: string) =>
    send.mutate({ file: next, activity, apply: false });
  const taken: Taken | undefined = send.data;
  const say = (count: number) => sayNumber(count, language);
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      <div className="stack">
        <div className="row">
          <label className={taken ? "button file" : "button primary file"}>
            {texts.choose}
            <input
              type="file"
              accept=".xml,application/xml,text/xml"
              onChange={(event) => {
                const next = event.target.files?.[0];
                event.target.value = "";
                if (!next) return;
                setFile(next);
                choose("");
                look(next, "");
              }}
            />
          </label>
          {file ? <span className="soft">{texts.chosen(file.name)}</span> : null}
        </div>
        <Refused refusal={send.error ? refusalOf(send.error) : null} names={{}} />
        {send.isPending ? <output>{texts.looking}</output> : null}
        {file && taken && taken.choices.length > 1 ? (
          <SelectField
            path="activity"
            label={texts.activity}
            hint={texts.activityHint}
            value={chosen}
            onChange={(activity) => {
              choose(activity);
              if (activity) look(file, activity);
            }}
            options={[
              { value: "", label: texts.chooseActivity },
              ...taken.choices.map(({ identifier, title }) => ({
                value: identifier,
                label: `${identifier} · ${title}`,
              })),
            ]}
          />
        ) : null}
      </div>
      {file && taken && taken.chosen !== null && !send.isPending ? (
        <section className="stack section" aria-labelledby="taken">
          <h2 id="taken" {...(taken.applied ? takesFocus : {})}>
            {taken.applied ? texts.done : texts.preview}
          </h2>
          {taken.applied ? (
            <p className="notice row">
              <span>{texts.applied(say(taken.made), taken.made === 1)}</span>
              <Link href={base}>{texts.seeProgramme}</Link>
              {may("iati.publish") ? <Link href={`${base}/iati`}>{texts.publishAgain}</Link> : null}
            </p>
          ) : taken.made === 0 ? (
            <p className="notice">{texts.nothing}</p>
          ) : (
            <div>
              <button
                type="button"
                className="button primary"
                onClick={() => send.mutate({ file, activity: chosen, apply: true })}
              >
                {texts.apply(say(taken.made), taken.made === 1)}
              </button>
            </div>
          )}
          <TakenLines lines={taken.lines} />
        </section>
      ) : null}
    </Page>
  );
}
