import type { Problem } from "@suivi/domain/problems/problem";
import { sayProblem, sayRefusal } from "@suivi/domain/problems/sentences";
import { ErrorSummary } from "@suivi/ui/error-summary";
import { describedBy, Field } from "@suivi/ui/field";
import type { ComponentProps, ReactNode } from "react";
import { useLanguage, useTexts } from "../language";
import type { Refusal } from "../trpc";
import { shellTexts } from "./texts";

/** An id for the field of a path, for labels, links and tests: "place.country" → "f-place-country". */
export const fieldId = (path: string) => `f-${path.replaceAll(".", "-")}`;

/** The sentence for a field, when something is wrong with it or with a part of it. */
export function useProblems(problems: Problem[]) {
  const language = useLanguage();
  return (path: string): string | undefined => {
    const found = problems.find((one) => one.path === path || one.path.startsWith(`${path}.`));
    return found && sayProblem(found, language);
  };
}

type SummaryProps = {
  refusal: Refusal | null;
  /** Names fields in the summary; a path without a name is shown by its sentence alone. */
  names: Record<string, string>;
};

/** On top of a form: what is wrong, each line a link to its field; or why nothing could be sent. */
export function Refused({ refusal, names }: SummaryProps) {
  const language = useLanguage();
  const { toCorrect } = useTexts(shellTexts);
  if (!refusal) return null;
  const problems = refusal.problems ?? [];
  if (problems.length === 0)
    return (
      <p className="notice error" role="alert">
        {sayRefusal(refusal, language)}
      </p>
    );
  const nameOf = (path: string) => names[path] ?? names[path.split(".")[0] ?? ""];
  const colon = language === "fr" ? "\u202f: " : ": ";
  const errors = problems.map((one) => {
    const name = nameOf(one.path);
    const sentence = sayProblem(one, language);
    return { id: fieldId(one.path), text: name ? name + colon + sentence : sentence };
  });
  return <ErrorSummary title={toCorrect} errors={errors} />;
}

type TextProps = Omit<ComponentProps<"input">, "onChange" | "value" | "id"> & {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange(value: string): void;
};

/** One line of text with its label, help and error. */
export function TextField({ path, label, hint, error, value, onChange, ...input }: TextProps) {
  const id = fieldId(path);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        {...input}
        {...describedBy(id, { hint, error })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

type SelectProps = {
  path: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onChange(value: string): void;
  options: { value: string; label: string }[];
};

/** One choice of many, in the system's own list. */
export function SelectField({ path, label, hint, error, value, onChange, options }: SelectProps) {
  const id = fieldId(path);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        {...describedBy(id, { hint, error })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
