import { problemsOf } from "@suivi/domain/problems/problem";
import {
  type ReportContent,
  reportContent,
  reportProblems,
  sectionsOf,
} from "@suivi/domain/reports/schema";
import { newId } from "@suivi/domain/ids";
import { type ReactNode, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { AreaField } from "../../shell/text-fields";
import { useChangeId } from "../../shell/use-change-id";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { Preview } from "./preview";
import { HowFields, ScopeFields, WhatFields } from "./report-fields";
import { usualName } from "./say-report";
import { reportFormTexts } from "./form-texts";

type Props = {
  id: string;
  title: string;
  record: { version: number; content: ReportContent };
  before?: ReactNode;
  after?: ReactNode;
};

const check = (content: ReportContent) => {
  const read = reportContent.safeParse(content);
  return read.success ? reportProblems(read.data) : problemsOf(read.error);
};

/** What a report is to say: kept under its name, and made when it is asked for. */
export function ReportForm({ id, title, record, ...around }: Props) {
  const formTexts = useTexts(reportFormTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const [previewed, preview] = useState<ReportContent | null>(null);
  const making = useRef(true);
  const [editionId] = useState(newId);
  const changeId = useChangeId();
  const clean = (content: ReportContent): ReportContent => ({
    ...content,
    name: content.name.trim() || usualName(content, content.language),
    summary: content.summary?.trim() || null,
    lessons: content.lessons?.trim() || null,
  });
  const form = useRecordForm<ReportContent>({
    id,
    record,
    clean,
    check,
    save: async (change) => {
      await client.reports.save.mutate(change);
      if (!making.current) return;
      const content = { ...change.content, reportId: change.id };
      const sent = { programmeId, id: editionId, baseVersion: 0, content };
      await client.reports.make.mutate({ ...sent, changeId: changeId(sent) });
    },
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.reports.get.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved: () => navigate(`${base}/reports${making.current ? `/editions/${editionId}` : ""}`),
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  const fields = { content, patch, problem };
  const has = (section: "summary" | "lessons") =>
    sectionsOf[content.kind].includes(section) && !content.without.includes(section);
  const area = (path: "summary" | "lessons", hint: string) =>
    has(path) ? (
      <AreaField
        path={path}
        label={formTexts.fields[path]}
        hint={hint}
        rows={6}
        error={problem(path)}
        value={content[path] ?? ""}
        onChange={(value) => patch({ [path]: value })}
      />
    ) : null;
  return (
    <FormPage
      {...around}
      title={title}
      form={form}
      cancel={`${base}/reports`}
      fields={formTexts.fields}
      save={formTexts.makeNow}
      more={
        <>
          <button type="button" className="button" onClick={() => preview({ ...clean(content) })}>
            {previewed ? formTexts.previewAgain : formTexts.preview}
          </button>
          <button
            type="button"
            className="button plain"
            onClick={() => {
              making.current = false;
              form.submit();
            }}
          >
            {formTexts.saveOnly}
          </button>
        </>
      }
      after={
        <>
          {previewed ? <Preview key={JSON.stringify(previewed)} content={previewed} /> : null}
          {around.after}
        </>
      }
    >
      <section className="stack">
        <h2>{formTexts.whatTitle}</h2>
        <WhatFields {...fields} />
        <ScopeFields {...fields} />
      </section>
      <section className="stack section">
        <h2>{formTexts.howTitle}</h2>
        <HowFields {...fields} />
        <TextField
          path="name"
          label={formTexts.fields.name}
          hint={formTexts.nameHint}
          placeholder={usualName(content, language)}
          error={problem("name")}
          value={content.name}
          onChange={(name) => patch({ name })}
        />
      </section>
      {has("summary") || has("lessons") ? (
        <section className="stack section">
          <h2>{formTexts.writtenTitle}</h2>
          {area("summary", formTexts.summaryHint)}
          {area("lessons", formTexts.lessonsHint)}
        </section>
      ) : null}
    </FormPage>
  );
}
