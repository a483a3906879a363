import { useSuspenseQuery } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useMe, useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { formKey } from "../../outbox/device";
import { trpc } from "../../trpc";
import { ReportForm } from "./report-form";
import { reportTexts } from "./report-texts";
import { ResultsTabs } from "./results-tabs";

/** What this person has to report: the list is the form (FLOWS.md §2). */
export default function ReportPage() {
  const texts = useTexts(reportTexts);
  const { id: programmeId, standing } = useProgramme();
  const me = useMe();
  const { values } = useAddress();
  const rows = useSuspenseQuery(trpc.results.toReport.queryOptions({ programmeId })).data;
  const organisations = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  ).data;
  const own = standing.membership?.organisationId;
  const partners = own ? organisations.filter(({ id }) => id === own) : organisations;
  const asked = values["indicator"];
  const shown = asked ? rows.filter(({ id }) => id === asked) : rows;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ResultsTabs />
      {shown.length === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ReportForm
          rows={shown}
          partners={partners}
          keptAs={formKey(me?.user.id, `measurements ${programmeId}`)}
        />
      )}
    </Page>
  );
}
