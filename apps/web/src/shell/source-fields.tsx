import type { Source } from "@suivi/domain/programmes/source";
import { useTexts } from "../language";
import { TextField } from "./form";
import { shellTexts } from "./texts";

type Props = {
  path: string;
  value: Source | null;
  onChange(source: Source): void;
  problem(path: string): string | undefined;
};
const none: Source = { title: "", author: null, url: null };

/** Where a fact was read: folded away until it is there, or something is wrong with it. */
export function SourceFields({ path, value, onChange, problem }: Props) {
  const texts = useTexts(shellTexts).sourceOf;
  const source = value ?? none;
  const field = (key: keyof Source, label: string) => (
    <TextField
      path={`${path}.${key}`}
      label={label}
      error={problem(`${path}.${key}`)}
      value={source[key] ?? ""}
      onChange={(text) => onChange({ ...source, [key]: text })}
    />
  );
  return (
    <details open={value !== null || problem(path) !== undefined}>
      <summary>{texts.source}</summary>
      <div className="stack">
        {field("title", texts.title)}
        <div className="pair">
          {field("author", texts.author)}
          {field("url", texts.url)}
        </div>
      </div>
    </details>
  );
}
