import { useMemo, useRef, useState } from "react";
import { useTexts } from "../language";
import { useMe } from "../session";
import { forget, kept, useKeeping } from "../shell/use-kept";
import { useRecordForm } from "../shell/use-record-form";
import { formKey } from "./device";
import { outboxTexts } from "./texts";

type Shown<C> = { version: number; content: C };
type Kept<C> = { id: string; record: Shown<C>; content: C };
type Form<C extends object> = Parameters<typeof useRecordForm<C>>[0];
type Save<C extends object> = Parameters<Form<C>["save"]>[0] & { send: boolean };
type Options<C extends object> = Pick<Form<C>, "id" | "record" | "clean" | "check"> & {
  /** What tells this form from the others of this person. */
  about: string;
  /** Saves a draft, or sends it for review. */
  save(change: Save<C>): Promise<unknown>;
  reread(id: string): Promise<Shown<C>>;
  onSaved(id: string): void;
};

/**
 * The form of a record that goes to review. What is typed is kept on this device at every touch, with the version it was
 * typed on, until the server has it: a reload, a lost network or a closed tab lose nothing.
 */
export function useKeptForm<C extends object>({ about, ...options }: Options<C>) {
  const { record, clean, check } = options;
  const key = formKey(useMe()?.user.id, about);
  const [before] = useState(() => kept<Kept<C>>(key));
  const [saved, setSaved] = useState(false);
  const send = useRef(true);
  const start = before?.record ?? record;
  const id = before?.id ?? options.id;
  const form = useRecordForm<C>({
    id,
    record: start,
    start: (content) => before?.content ?? content,
    clean,
    check,
    save: (change) => options.save({ ...change, send: send.current }),
    reread: () => options.reread(id),
    onSaved: () => {
      // The page is left before an effect runs: the next form of this kind starts afresh.
      forget(key);
      setSaved(true);
      options.onSaved(id);
    },
  });
  const { content } = form;
  const touched = content !== start.content;
  const keep = useMemo(
    () => (saved || !touched ? null : ({ id, record: start, content } satisfies Kept<C>)),
    [saved, touched, id, start, content],
  );
  useKeeping(key, keep);
  return {
    form,
    /** What was typed before and not sent is what the form shows. */
    resumed: before !== null && touched,
    discard: () => form.set(start.content),
    submit: (review: boolean) => {
      send.current = review;
      form.submit();
    },
  };
}

/** Says that the form shows what was typed before and not sent, and how to get back to what is saved. */
export function KeptNotice({ resumed, discard }: { resumed: boolean; discard(): void }) {
  const texts = useTexts(outboxTexts);
  if (!resumed) return null;
  return (
    <div className="notice row apart">
      <p>{texts.keptShown}</p>
      <button type="button" className="button plain" onClick={discard}>
        {texts.discard}
      </button>
    </div>
  );
}
