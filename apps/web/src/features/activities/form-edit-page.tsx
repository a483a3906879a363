import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { freshDraft } from "../../outbox/draft";
import { useMe, useProgramme } from "../../session";
import { NotFound } from "../../shell/not-found";
import { trpc } from "../../trpc";
import { FormFrame } from "./form-frame";
import { formOf } from "./form-state";
import { formTexts } from "./form-texts";

/** Revising an activity, with the reviewer's note above the form when it was returned. */
export default function EditActivityPage({ id }: { id: string }) {
  const texts = useTexts(formTexts);
  const reader = useLanguage();
  const me = useMe();
  const { id: programmeId, code } = useProgramme();
  const { data: activity } = useSuspenseQuery(
    trpc.activities.get.queryOptions({ programmeId, id }),
  );
  const { content, version, people, review, mayLog } = activity;
  if (!mayLog) return <NotFound />;
  const title = textIn(content.title, reader);
  const fresh = freshDraft({
    userId: me?.user.id ?? "",
    programmeId,
    code,
    id,
    title,
    baseVersion: version,
    base: content,
    form: formOf({ content, people, reader, currency: "EUR" }),
  });
  return (
    <FormFrame title={texts.editTitle(title)} fresh={fresh}>
      {review.status === "returned" ? (
        <div className="notice attention stack tight">
          <h2>{texts.returned}</h2>
          <p>{review.note}</p>
        </div>
      ) : review.approvedVersion === null ? null : (
        <p className="notice">{texts.approved}</p>
      )}
    </FormFrame>
  );
}
