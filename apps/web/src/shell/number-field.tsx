import { readNumber, sayNumber } from "@suivi/domain/numbers";
import { type ComponentProps, useState } from "react";
import { useLanguage } from "../language";
import { TextField } from "./form";

type Props = Omit<ComponentProps<typeof TextField>, "value" | "onChange"> & {
  /** Null: nothing typed. NaN: what was typed is not a number; it stays in the field and is refused. */
  value: number | null;
  /** Written without spaces, as years are. */
  plain?: boolean;
  onChange(value: number | null): void;
};

/** A number in either way of writing; what can't be read as one stays as it was typed. */
export function NumberField({ value, plain, onChange, ...field }: Props) {
  const language = useLanguage();
  const say = (number: number | null) =>
    number === null ? "" : plain ? String(number) : sayNumber(number, language, 4);
  const read = (text: string) =>
    text.trim() === "" ? null : (readNumber(text, language) ?? Number.NaN);
  const [text, setText] = useState(say(value));
  // Changed from elsewhere, by a pasted column or a decision between two changes.
  const shown = Object.is(read(text), value) ? text : say(value);
  return (
    <TextField
      inputMode="decimal"
      autoComplete="off"
      {...field}
      value={shown}
      onChange={(typed) => {
        setText(typed);
        onChange(read(typed));
      }}
    />
  );
}
