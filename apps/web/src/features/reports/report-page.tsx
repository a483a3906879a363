import { newId } from "@suivi/domain/ids";
import { blankReport } from "@suivi/domain/reports/schema";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { useChangeId } from "../../shell/use-change-id";
import { RecordViews } from "../../shell/views";
import { client, queryClient, refusalOf, trpc } from "../../trpc";
import { ReportForm } from "./report-form";
import { reportFormTexts } from "./form-texts";

/** A report that is prepared, new or known, with its history. */
export default function ReportPage({ id }: { id: string }) {
  return id === "new" ? <NewReport /> : <EditReport id={id} />;
}

function NewReport() {
  const formTexts = useTexts(reportFormTexts);
  const language = useLanguage();
  const [id] = useState(newId);
  const [content] = useState(() => blankReport(language));
  return <ReportForm id={id} title={formTexts.newTitle} record={{ version: 0, content }} />;
}

function EditReport({ id }: { id: string }) {
  const formTexts = useTexts(reportFormTexts);
  const { id: programmeId } = useProgramme();
  const { values } = useAddress();
  const record = useSuspenseQuery(trpc.reports.get.queryOptions({ programmeId, id })).data;
  const views = <RecordViews now={formTexts.view} />;
  if (values["view"] === "history")
    return (
      <Page title={record.content.name} narrow>
        {views}
        <History kind="report" id={id} fields={formTexts.fields} />
      </Page>
    );
  return (
    <ReportForm
      id={id}
      title={record.content.name}
      record={record}
      before={views}
      after={<Remove id={id} version={record.version} />}
    />
  );
}

function Remove({ id, version }: { id: string; version: number }) {
  const formTexts = useTexts(reportFormTexts);
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const removing = useMutation({
    mutationFn: () => {
      const sent = { programmeId, id, baseVersion: version, removed: true };
      return client.reports.remove.mutate({ ...sent, changeId: changeId(sent) });
    },
    onSuccess: async () => {
      navigate(`${base}/reports`);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <div className="stack tight section no-print">
      <Refused refusal={removing.error ? refusalOf(removing.error) : null} names={{}} />
      <p className="hint">{formTexts.removeHelp}</p>
      <div>
        <button
          type="button"
          className="button plain"
          aria-busy={removing.isPending}
          onClick={() => removing.mutate()}
        >
          {formTexts.remove}
        </button>
      </div>
    </div>
  );
}
