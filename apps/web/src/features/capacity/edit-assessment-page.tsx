import { shortName } from "@suivi/domain/organisations/short-name";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { AssessmentForm } from "./assessment-form";

/** A round corrected. */
export default function EditAssessmentPage({ id }: { id: string }) {
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { version, content, tool } = useSuspenseQuery(
    trpc.capacity.assessment.queryOptions({ programmeId, id }),
  ).data;
  const organisation = useSuspenseQuery(
    trpc.organisations.get.queryOptions({ programmeId, id: content.organisationId }),
  ).data;
  return (
    <AssessmentForm
      id={id}
      record={{ version, content }}
      tool={tool}
      name={shortName(organisation.content, language)}
    />
  );
}
