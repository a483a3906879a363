import { newId } from "@suivi/domain/ids";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { startOf, ToolForm } from "./tool-form";

/** A tool in its builder, new or known. */
export default function ToolPage({ id }: { id: string }) {
  return id === "new" ? <NewTool /> : <EditTool id={id} />;
}

function NewTool() {
  const { values } = useAddress();
  const [made] = useState(() => ({ id: newId(), content: startOf(values["from"]) }));
  return <ToolForm id={made.id} record={{ version: 0, content: made.content }} used={false} />;
}

function EditTool({ id }: { id: string }) {
  const { id: programmeId } = useProgramme();
  const { version, content, used } = useSuspenseQuery(
    trpc.capacity.tool.queryOptions({ programmeId, id }),
  ).data;
  return <ToolForm id={id} record={{ version, content }} used={used} />;
}
