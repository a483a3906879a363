import { useSuspenseQuery } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { OrganisationForm } from "./organisation-form";
import { organisationTexts } from "./texts";
import { useOrganisationForm } from "./use-organisation-form";

export default function EditOrganisationPage({ id }: { id: string }) {
  const texts = useTexts(organisationTexts);
  const { id: programmeId, base } = useProgramme();
  const shown = useSuspenseQuery(trpc.organisations.get.queryOptions({ programmeId, id })).data;
  const form = useOrganisationForm(id, shown);
  return (
    <OrganisationForm
      id={id}
      title={texts.editTitle}
      cancel={`${base}/organisations/${id}`}
      form={form}
    />
  );
}
