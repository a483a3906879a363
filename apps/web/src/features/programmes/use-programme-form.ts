import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useProblems } from "../../shell/form";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { checkProgramme, cleanProgramme } from "./clean-programme";
import { editTexts } from "./edit-texts";
import { useProgrammeFields } from "./field-names";

/** What the pages that edit a programme share: each changes a part of it and sends the whole. */
export function useProgrammeForm() {
  const texts = useTexts(editTexts);
  const { id, base } = useProgramme();
  const [, navigate] = useLocation();
  const page = trpc.programmes.get.queryOptions({ programmeId: id });
  const shown = useSuspenseQuery(page).data;
  const { data: organisations } = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId: id }),
  );
  const form = useRecordForm<ProgrammeContent>({
    id,
    record: shown,
    clean: cleanProgramme,
    check: checkProgramme,
    save: (change) => client.programmes.revise.mutate(change),
    reread: () => queryClient.fetchQuery({ ...page, staleTime: 0 }),
    onSaved: () => navigate(base),
  });
  const names = Object.fromEntries([
    ...organisations.map((one) => [one.id, one.content.name] as const),
    ...form.content.outcomes.map(({ id: outcome, code }) => [outcome, { fr: code }] as const),
  ]);
  const problem = useProblems(form.problems);
  const labels = useProgrammeFields(form.content.levels);
  return { texts, base, shown, organisations, form, problem, page: { form, names, ...labels } };
}
