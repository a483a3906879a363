import { newId } from "@suivi/domain/ids";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { useState } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { OrganisationForm } from "./organisation-form";
import { organisationTexts } from "./texts";
import { useOrganisationForm } from "./use-organisation-form";

const blank: OrganisationContent = {
  name: {},
  acronym: null,
  aliases: [],
  identifier: null,
  oldIdentifier: null,
  type: null,
  country: null,
};

export default function NewOrganisationPage() {
  const texts = useTexts(organisationTexts);
  const { base } = useProgramme();
  const [id] = useState(newId);
  const form = useOrganisationForm(id, { version: 0, content: blank });
  return (
    <OrganisationForm id={id} title={texts.newTitle} cancel={`${base}/organisations`} form={form} />
  );
}
