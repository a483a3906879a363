import { sayDates } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { sayRegion } from "@suivi/domain/places/say-place";
import { textIn } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { History } from "../../shell/history";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { ReviewBadge, StatusBadge } from "../../shell/state-badges";
import { RecordViews } from "../../shell/views";
import { type Outputs, trpc } from "../../trpc";
import { ActivityActions } from "./activity-actions";
import { ActivityReportMenu } from "./activity-report-menu";
import { AttendanceSection } from "./attendance-section";
import { EvidenceSection } from "./evidence-section";
import { FactsSection } from "./facts-section";
import { activityFields } from "./field-names";
import { FollowUpSection, SatisfactionSection } from "./follow-up-section";
import { pageTexts } from "./page-texts";
import { PeopleSection } from "./people-section";
import { RecordSection } from "./record-section";
import { StandingNotice } from "./standing-notice";
import { TestsSection } from "./tests-section";

export type ActivitySeen = Outputs["activities"]["get"];
type Props = { id: string; decision(activity: ActivitySeen): ReactNode };

/** One activity: all that is stated of it, or its history; what may be done with it by who may. */
export function ActivityPage({ id, decision }: Props) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { id: programmeId, may } = useProgramme();
  const { values } = useAddress();
  const activity = useSuspenseQuery(
    trpc.activities.get.queryOptions({ programmeId, id }, { staleTime: 0 }),
  ).data;
  const { content, partner } = activity;
  const lead = [
    wordsIn(language).activityType[content.type],
    content.start ? sayDates(content.start, content.end, language) : content.dateNote,
    sayRegion(content.place, language),
    shortName(partner, language),
  ];
  const past = may("history.read") && values["view"] === "history";
  return (
    <Page
      title={textIn(content.title, language)}
      lead={
        <>
          <p>{lead.filter(Boolean).join(" · ")}</p>
          <p className="row">
            <StatusBadge status={content.status} />
            <ReviewBadge review={activity.review.status} />
          </p>
        </>
      }
      actions={
        <>
          <ActivityReportMenu activity={activity} />
          <ActivityActions activity={activity} />
        </>
      }
    >
      {may("history.read") ? (
        <div className="stack">
          <RecordViews now={texts.now} />
          {past ? null : <StandingNotice activity={activity} />}
        </div>
      ) : null}
      {past ? (
        <History kind="activity" id={id} {...activityFields(language)} />
      ) : (
        <>
          {decision(activity)}
          <FactsSection activity={activity} />
          <PeopleSection activity={activity} />
          <AttendanceSection activity={activity} />
          <TestsSection activity={activity} />
          <SatisfactionSection activity={activity} />
          <FollowUpSection activity={activity} />
          <EvidenceSection activity={activity} />
          <RecordSection activity={activity} />
        </>
      )}
    </Page>
  );
}
