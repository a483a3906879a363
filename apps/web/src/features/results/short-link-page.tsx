import { Redirect, useSearch } from "wouter";
import { useProgramme } from "../../session";
import { NotFound } from "../../shell/not-found";
import { useIptt } from "./use-iptt";

/** The way from a printed table or a sheet: the last letters of an indicator's id lead to where it explains itself. */
export default function ShortLinkPage({ id }: { id: string }) {
  const { base } = useProgramme();
  const asked = useSearch();
  const all = { basis: "approved", country: undefined, partner: undefined } as const;
  const { lines } = useIptt({ ...all, frequency: undefined });
  const found = lines.filter((line) => line.id.endsWith(id));
  if (id.length < 8 || found.length !== 1) return <NotFound />;
  const explained = `${base}/results/indicators/${found[0]!.id}/explain`;
  return <Redirect to={asked ? `${explained}?${asked}` : explained} replace />;
}
