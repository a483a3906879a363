import { textIn } from "@suivi/domain/text";
import { useQuery } from "@tanstack/react-query";
import type { ActivityContent } from "@suivi/domain/activities/schema";
import { useProgramme } from "../../session";
import { Conflict } from "../../shell/conflict";
import { trpc } from "../../trpc";
import { usePart } from "../../outbox/use-open-draft";
import { contentOf } from "./form-check";
import { useForm } from "./form-context";
import { activityFields } from "./field-names";
import { type Form, formOf } from "./form-state";

/** Somebody else changed the same fields: decided one by one, then sent on top of theirs. */
export default function FormConflict({ decide }: { decide(form: Form, theirs: Theirs): void }) {
  const { form, open, reader, organisations, programme } = useForm();
  const { id: programmeId } = useProgramme();
  const draft = usePart(open, "draft");
  const { data: theirs } = useQuery(
    trpc.activities.get.queryOptions({ programmeId, id: draft.id }, { staleTime: 0 }),
  );
  if (!theirs || !draft.refusal || theirs.version < (draft.refusal.version ?? 0)) return null;
  const mine = contentOf(form);
  const people = {
    ...Object.fromEntries(theirs.people.map((one) => [one.id, one])),
    ...form.people,
  };
  const names = Object.fromEntries([
    ...organisations.map(({ id, name }) => [id, name]),
    ...programme.content.outcomes.map(({ id, code, title }) => [
      id,
      { fr: `${code} ${textIn(title, "fr")}`, en: `${code} ${textIn(title, "en")}` },
    ]),
    ...Object.entries(people).map(([id, { name }]) => [id, { fr: name }]),
  ]);
  return (
    <Conflict
      refusal={draft.refusal}
      base={draft.base ?? ({} as ActivityContent)}
      mine={mine}
      theirs={theirs.content}
      names={names}
      {...activityFields(reader)}
      onDecided={(content) => {
        const { currency } = form.content.cost;
        const next = formOf({ content, people: theirs.people, reader, currency });
        decide(
          { ...next, people: { ...next.people, ...form.people }, language: form.language },
          { version: theirs.version, content: theirs.content },
        );
      }}
    />
  );
}
export type Theirs = { version: number; content: ActivityContent };
