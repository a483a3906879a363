import { useRef } from "react";
import { type RecordFormOptions, useRecordForm } from "./use-record-form";

type Save<C> = Parameters<RecordFormOptions<C>["save"]>[0] & { send: boolean };
type Options<C> = Omit<RecordFormOptions<C>, "save"> & {
  /** Saves a draft, or sends it for review. */
  save(change: Save<C>): Promise<unknown>;
};

/** The form of a record that goes to review. */
export function useReviewedForm<C extends object>({ save, ...options }: Options<C>) {
  const send = useRef(true);
  const form = useRecordForm<C>({
    ...options,
    save: (change) => save({ ...change, send: send.current }),
  });
  return {
    form,
    submit: (review: boolean) => {
      send.current = review;
      form.submit();
    },
  };
}
