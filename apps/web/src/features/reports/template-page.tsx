import { newId } from "@suivi/domain/ids";
import { sayNumber } from "@suivi/domain/numbers";
import { Badge } from "@suivi/ui/badge";
import { Fold } from "@suivi/ui/fold";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { AskTwice } from "../../shell/ask-twice";
import { Refused } from "../../shell/form";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useChangeId } from "../../shell/use-change-id";
import { client, type Outputs, queryClient, refusalOf, trpc } from "../../trpc";
import { sendTemplate } from "./send-template";
import { templateTexts } from "./template-texts";

type Template = NonNullable<Outputs["reports"]["template"]>;

/** The Word template of a programme's reports: what is in use, what was found in it, and another in its place. */
export default function TemplatePage() {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  const { id: programmeId, may } = useProgramme();
  const { data: template } = useSuspenseQuery(trpc.reports.template.queryOptions({ programmeId }));
  const inUse = template !== null && !template.removed;
  return (
    <Page title={texts.title} lead={texts.lead} narrow>
      {inUse ? <InUse template={template} /> : null}
      {inUse ? null : (
        <p className="notice">{template ? texts.removed(template.content.name) : texts.none}</p>
      )}
      {may("template.revise") ? <Send template={template} /> : null}
      <Fold title={texts.howTitle} show={template === null}>
        <ol className="stack tight steps">
          {texts.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <a href={`/exports/report-template-starter.docx?language=${language}`} download>
            {texts.starter}
          </a>
        </p>
      </Fold>
      {template ? (
        <section className="stack section" aria-labelledby="history">
          <h2 id="history">{texts.history}</h2>
          <History kind="report_template" id={template.id} fields={texts.fields} />
        </section>
      ) : null}
    </Page>
  );
}

function InUse({ template: { version, content } }: { template: Template }) {
  const texts = useTexts(templateTexts);
  const language = useLanguage();
  const { id: programme } = useProgramme();
  const { name, bytes, marked, said, added } = content;
  const lacking = Object.entries(texts.styles).flatMap(([style, label]) =>
    added.some((one) => one.toLowerCase() === style) ? [label] : [],
  );
  const told = Object.entries(texts.said).flatMap(([key, label]) =>
    said.includes(key) ? [label] : [],
  );
  const rows: [string, string][] = [
    [texts.place, marked ? texts.atMarker : texts.atEnd],
    [texts.cover, told.join(", ") || texts.nothingSaid],
    [texts.lacking, lacking.length > 0 ? texts.ours(lacking.join(", ")) : texts.allThere],
  ];
  const asked = new URLSearchParams({ programme });
  const kilobytes = sayNumber(Math.ceil(bytes / 1024), language);
  return (
    <section className="stack" aria-labelledby="in-use">
      <div>
        <h2 id="in-use" className="row">
          {name}
          <Badge sign="✓" tone="good">
            {texts.inUse}
          </Badge>
        </h2>
        <p className="small soft">{texts.size(kilobytes, sayNumber(version, language))}</p>
      </div>
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <a
          className="button"
          href={`/exports/report-template-trial.docx?${asked}&language=${language}`}
          download
        >
          {texts.trial}
        </a>
        <a href={`/exports/report-template.docx?${asked}&version=${version}`} download>
          {texts.download}
        </a>
      </div>
    </section>
  );
}

/** Another template in the place of this one, this one out of use, or back in it. */
function Send({ template }: { template: Template | null }) {
  const texts = useTexts(templateTexts);
  const { id: programmeId } = useProgramme();
  const [newOne] = useState(newId);
  const [asking, ask] = useState(false);
  const changeId = useChangeId();
  const record = { programmeId, id: template?.id ?? newOne, version: template?.version ?? 0 };
  const { id, version: baseVersion } = record;
  const changed = () => queryClient.invalidateQueries();
  const sending = useMutation({
    mutationFn: (file: File) => {
      const sent = { programmeId, id, baseVersion };
      const what = [sent, file.name, file.size, file.lastModified];
      return sendTemplate({ ...sent, changeId: changeId(what) }, file);
    },
    onSuccess: changed,
  });
  const puttingBack = useMutation({
    mutationFn: () => {
      const sent = { programmeId, id, baseVersion, removed: false };
      return client.reports.removeTemplate.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: changed,
  });
  const inUse = template !== null && !template.removed;
  const error = sending.error ?? puttingBack.error;
  return (
    <div className="stack">
      <Refused refusal={error ? refusalOf(error) : null} names={{ file: texts.file }} />
      <div className="row">
        <label className={inUse ? "button file" : "button primary file"} id="file">
          {template ? texts.replace : texts.choose}
          <input
            type="file"
            accept=".docx,.dotx"
            disabled={sending.isPending}
            onChange={(event) => {
              const next = event.target.files?.[0];
              event.target.value = "";
              if (next) sending.mutate(next);
            }}
          />
        </label>
        {inUse ? (
          <button type="button" className="button plain" onClick={() => ask(true)}>
            {texts.remove}
          </button>
        ) : null}
        {template?.removed ? (
          <button
            type="button"
            className="button"
            aria-busy={puttingBack.isPending}
            onClick={() => puttingBack.mutate()}
          >
            {texts.putBack}
          </button>
        ) : null}
      </div>
      {sending.isPending ? <output>{texts.checking}</output> : null}
      {asking ? (
        <AskTwice
          title={texts.removeTitle}
          help={texts.removeHelp}
          confirm={texts.remove}
          record={record}
          act={(change) => client.reports.removeTemplate.mutate({ ...change, removed: true })}
          onDone={() => ask(false)}
          onClose={() => ask(false)}
        />
      ) : null}
    </div>
  );
}
