import type { LocalText } from "@suivi/domain/text";
import { describedBy, Field } from "@suivi/ui/field";
import type { ReactNode } from "react";
import { useTexts } from "../language";
import { fieldId, TextField } from "./form";
import { shellTexts } from "./texts";

type AreaProps = {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  rows?: number;
  value: string;
  onChange(value: string): void;
};

/** Text of several lines with its label, help and error. */
export function AreaField({ path, label, hint, error, rows = 4, value, onChange }: AreaProps) {
  const id = fieldId(path);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        {...describedBy(id, { hint, error })}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

type LocalProps = {
  path: string;
  label: string;
  hint?: string;
  /** Several lines. */
  long?: boolean;
  value: LocalText;
  onChange(value: LocalText): void;
  problem(path: string): string | undefined;
};

/** The same text in French and in English, side by side; one of the two is enough. */
export function LocalFields({ path, label, hint, long, value, onChange, problem }: LocalProps) {
  const { languages } = useTexts(shellTexts);
  const One = long ? AreaField : TextField;
  return (
    <div className={long ? "pair" : "stack tight"}>
      {(["fr", "en"] as const).map((language) => (
        <One
          key={language}
          path={`${path}.${language}`}
          label={
            <>
              {label} <span className="soft">{languages[language]}</span>
            </>
          }
          hint={language === "fr" ? hint : undefined}
          error={problem(`${path}.${language}`) ?? (language === "fr" ? problem(path) : undefined)}
          value={value[language] ?? ""}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}
