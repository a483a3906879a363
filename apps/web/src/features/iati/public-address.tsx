import { Badge } from "@suivi/ui/badge";
import { useMutation } from "@tanstack/react-query";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import type { Readiness } from "./publish-page";
import { iatiTexts } from "./texts";

/** The address that stays: shut until an administrator opens it to all. */
export function PublicAddress({ data, fresh }: { data: Readiness; fresh: string }) {
  const texts = useTexts(iatiTexts);
  const { id: programmeId, may } = useProgramme();
  const changeId = useChangeId();
  const { open, record, address } = data;
  const turn = useMutation({
    mutationFn: async () => {
      const sent = {
        programmeId,
        id: record?.id ?? fresh,
        baseVersion: record?.version ?? 0,
        open: !open,
      };
      await client.iati.open.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
    },
  });
  const none = data.published.length === 0;
  const url = new URL(address, window.location.href).href;
  return (
    <section className="section stack tight" aria-labelledby="public-address">
      <h2 id="public-address">{texts.address}</h2>
      <p>
        <Badge sign={open ? "●" : "○"} tone={open ? "good" : "quiet"}>
          {open ? texts.isOpen : texts.isShut}
        </Badge>{" "}
        <span className="small">
          {!open ? texts.shutMeans : none ? texts.noneMeans : texts.openMeans}
        </span>
      </p>
      <p className="as-typed">{open && !none ? <a href={address}>{url}</a> : url}</p>
      <p className="small soft">
        {texts.addressHelp} {may("iati.open") ? null : texts.addressAsk}
      </p>
      <Refused refusal={turn.error ? refusalOf(turn.error) : null} names={{}} />
      {may("iati.open") ? (
        <div>
          <button
            type="button"
            className={open ? "button danger" : "button"}
            aria-busy={turn.isPending}
            onClick={() => turn.mutate()}
          >
            {open ? texts.shut : texts.open}
          </button>
        </div>
      ) : null}
    </section>
  );
}
