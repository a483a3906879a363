import type { ProgrammeContent } from "@suivi/domain/programmes/schema";
import { resultCodes } from "@suivi/domain/results/framework";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useProgramme } from "../session";
import { client, queryClient, trpc } from "../trpc";
import { checkProgramme, cleanProgramme } from "./clean-programme";
import { useProblems } from "./form";
import { useProgrammeFields } from "./programme-fields";
import { useRecordForm } from "./use-record-form";

type Options = {
  onSaved(): void;
  /** What the form shows at first, where that is not the programme as it stands. */
  start?: (content: ProgrammeContent) => ProgrammeContent;
};

/** What the pages that edit a programme share: each changes a part of it and sends the whole. */
export function useProgrammeForm({ onSaved, start }: Options) {
  const { id } = useProgramme();
  const page = trpc.programmes.get.queryOptions({ programmeId: id });
  const shown = useSuspenseQuery(page).data;
  const { data: organisations } = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId: id }),
  );
  const form = useRecordForm<ProgrammeContent>({
    id,
    record: shown,
    ...(start ? { start } : {}),
    clean: cleanProgramme,
    check: checkProgramme,
    save: (change) => client.programmes.revise.mutate(change),
    reread: () => queryClient.fetchQuery({ ...page, staleTime: 0 }),
    onSaved,
  });
  const names = Object.fromEntries([
    ...organisations.map((one) => [one.id, one.content.name] as const),
    ...[...resultCodes(form.content)].map(([result, code]) => [result, { fr: code }] as const),
  ]);
  const problem = useProblems(form.problems);
  const labels = useProgrammeFields(form.content.levels);
  return { shown, organisations, form, problem, page: { form, names, ...labels } };
}
