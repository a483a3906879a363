import { useSuspenseQuery } from "@tanstack/react-query";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { StatementForm } from "./statement-form";

/** An outcome statement corrected. */
export default function EditStatementPage({ id }: { id: string }) {
  const { id: programmeId } = useProgramme();
  const { version, content } = useSuspenseQuery(
    trpc.statements.get.queryOptions({ programmeId, id }),
  ).data;
  return <StatementForm id={id} record={{ version, content }} />;
}
