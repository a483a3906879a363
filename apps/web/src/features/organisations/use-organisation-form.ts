import { type OrganisationContent, organisationContent } from "@suivi/domain/organisations/schema";
import { problemsOf } from "@suivi/domain/problems/problem";
import { useLocation } from "wouter";
import { useProgramme } from "../../session";
import { cleanLines, cleanText } from "../../shell/clean";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";

const clean = (content: OrganisationContent): OrganisationContent => ({
  ...content,
  name: cleanText(content.name),
  acronym: content.acronym?.trim() || null,
  aliases: cleanLines(content.aliases),
  identifier: content.identifier?.trim() || null,
  oldIdentifier: content.oldIdentifier?.trim() || null,
});

/** What adding and editing an organisation share. */
export function useOrganisationForm(
  id: string,
  record: { version: number; content: OrganisationContent },
) {
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  return useRecordForm<OrganisationContent>({
    id,
    record,
    clean,
    check: (content) => {
      const read = organisationContent.safeParse(content);
      return read.success ? [] : problemsOf(read.error);
    },
    save: (change) => client.organisations.save.mutate(change),
    reread: (known) =>
      queryClient.fetchQuery({
        ...trpc.organisations.get.queryOptions({ programmeId, id: known }),
        staleTime: 0,
      }),
    onSaved: (known) => navigate(`${base}/organisations/${known}`),
  });
}
