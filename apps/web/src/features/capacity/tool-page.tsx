import { newId } from "@suivi/domain/ids";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { client, trpc } from "../../trpc";
import { TakeOut } from "./take-out";
import { capacityTexts } from "./texts";
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
  const texts = useTexts(capacityTexts);
  const { version, content, used, removed } = useSuspenseQuery(
    trpc.capacity.tool.queryOptions({ programmeId, id }),
  ).data;
  return (
    <ToolForm
      id={id}
      record={{ version, content }}
      used={used}
      after={
        <TakeOut
          label={removed ? texts.restore : texts.remove}
          record={{ id, version }}
          act={(change) => client.capacity.removeTool.mutate({ ...change, removed: !removed })}
        />
      }
    />
  );
}
