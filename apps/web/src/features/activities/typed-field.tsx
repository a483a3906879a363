import { type ReactNode, useEffect, useState } from "react";
import { TextField } from "../../shell/form";

type Props = {
  path: string;
  type: "search" | "month";
  label: ReactNode;
  placeholder?: string;
  error?: string | undefined;
  value: string;
  /** Whether what is typed is whole; half a month filters nothing yet. */
  whole?: (typed: string) => boolean;
  onChange(value: string): void;
};

const pause = 300;

/** A filter that is typed: passed on when the typing pauses and what is typed is whole. */
export function TypedField({ value, whole = () => true, onChange, ...field }: Props) {
  const [typed, setTyped] = useState(value);
  const [passedOn, setPassedOn] = useState(value);
  // The address changed from elsewhere: a link, or the filters taken away.
  if (value !== passedOn) {
    setPassedOn(value);
    setTyped(value);
  }
  useEffect(() => {
    const next = typed.trim();
    if (next === passedOn || !whole(next)) return undefined;
    const later = setTimeout(() => {
      setPassedOn(next);
      onChange(next);
    }, pause);
    return () => clearTimeout(later);
  });
  return <TextField {...field} value={typed} onChange={setTyped} />;
}
