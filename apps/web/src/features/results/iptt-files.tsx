import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { ExportMenu } from "../../shell/export-menu";
import type { IpttOptions } from "./iptt-options";
import { resultsTexts } from "./texts";

const files = ["pdf", "docx", "xlsx", "all", "csv"] as const;

/** The table on the screen as files, with the same options; or all that the programme holds. */
export function IpttFiles({ options }: { options: IpttOptions }) {
  const { files: words } = useTexts(resultsTexts);
  const { code } = useProgramme();
  const { basis, country, partner, frequency, actualsOnly, recent, result, gauge, search } =
    options;
  const { from, to, level, byLevel, hidden, unfolded, hideEmpty } = options;
  const asked = {
    basis,
    country,
    partner,
    periods: frequency,
    show: actualsOnly ? "actuals" : undefined,
    recent,
    from,
    to,
    level,
    group: byLevel ? "level" : undefined,
    hide: hidden.join(),
    detail: unfolded,
    empty: hideEmpty ? "hide" : undefined,
    result,
    gauge,
    search,
  };
  const href = (file: (typeof files)[number]) => (language: string) => {
    const params = new URLSearchParams({ programme: code, language });
    for (const [name, value] of Object.entries(asked)) if (value) params.set(name, String(value));
    if (file === "all") params.set("all", "1");
    return `/exports/iptt.${file === "all" ? "xlsx" : file}?${params}`;
  };
  return (
    <ExportMenu
      words={words}
      files={files.map((file) => ({ label: words.formats[file], href: href(file) }))}
    />
  );
}
