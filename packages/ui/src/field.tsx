import type { ReactNode } from "react";

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: string;
  children: ReactNode;
};

/** The attributes that tie an input to its help and its error. */
export const describedBy = (
  id: string,
  { hint, error }: { hint?: unknown; error?: string | undefined },
) => ({
  id,
  "aria-invalid": error ? (true as const) : undefined,
  "aria-describedby":
    [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined,
});

/** Label above, help in one line, the error by the field. The input carries `describedBy(id, …)`. */
export function Field({ id, label, hint, error, optional, children }: Props) {
  return (
    <div className={error ? "field has-error" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional ? <span className="soft"> {optional}</span> : null}
      </label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="wrong" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
      {children}
    </div>
  );
}
