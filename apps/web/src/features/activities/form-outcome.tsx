import { sayPercent } from "@suivi/domain/numbers";
import { sayRefusal } from "@suivi/domain/problems/sentences";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { takenBack } from "../../outbox/draft";
import type { OpenDraft } from "../../outbox/open-draft";
import { flush } from "../../outbox/send";
import { useSnapshot } from "../../outbox/use-open-draft";
import { meChanged, useMe, useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { StatusLine } from "./form-bar";
import { likeOf } from "./form-start";
import type { Form } from "./form-state";
import { formTexts } from "./form-texts";

type Props = { open: OpenDraft };

/** A part that takes the place of the form: it takes the focus, so that screen readers say it. */
function Instead({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <section className="notice stack" aria-labelledby="instead-title">
      <h2 id="instead-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Handed over: on its way, or kept until it can leave. */
export function Waiting({ open }: Props) {
  const texts = useTexts(formTexts);
  const language = useLanguage();
  const { draft, sending, progress } = useSnapshot(open);
  const files = Object.entries(progress);
  const names = draft.waiting[0]?.content.evidence ?? {};
  return (
    <Instead title={sending ? texts.sendingTitle : texts.waitingTitle}>
      {draft.trouble && !sending ? (
        <p role="alert">{sayRefusal({ code: draft.trouble }, language)}</p>
      ) : null}
      <p>{texts.waitingHelp}</p>
      {files.map(([id, share]) => (
        <label key={id} className="stack tight">
          <span className="small">
            {names[id]?.name} · {sayPercent(share, language)}
          </span>
          <progress max={1} value={share} />
        </label>
      ))}
      <StatusLine open={open} />
      <div className="row">
        {draft.trouble === "not_signed_in" ? (
          <button type="button" className="button primary" onClick={() => void meChanged()}>
            {texts.signIn}
          </button>
        ) : sending ? null : (
          <button type="button" className="button" onClick={() => void flush()}>
            {texts.tryNow}
          </button>
        )}
        {sending ? null : (
          <button type="button" className="button plain" onClick={() => open.change(takenBack)}>
            {texts.changeAgain}
          </button>
        )}
      </div>
      <Next open={open} />
    </Instead>
  );
}

/** Confirmed by the server, files and all. */
export function Sent({ open }: Props) {
  const texts = useTexts(formTexts);
  const { done, draft } = useSnapshot(open);
  if (!done) return null;
  return (
    <Instead title={done.send ? texts.sentTitle : texts.draftTitle}>
      <p>{draft.title}</p>
      {done.merged ? <Combined id={draft.id} version={done.version} /> : null}
      <StatusLine open={open} />
      <Next open={open} primary />
    </Instead>
  );
}

/** Whose change this one was put together with. */
function Combined({ id, version }: { id: string; version: number }) {
  const texts = useTexts(formTexts);
  const me = useMe();
  const { id: programmeId } = useProgramme();
  const { data } = useQuery(
    trpc.history.of.queryOptions({ programmeId, kind: "activity", id }, { staleTime: 0 }),
  );
  if (!data) return null;
  const other = data.entries.find((one) => one.version < version && one.by !== me?.user.name);
  return <p>{texts.combined(other?.by ?? texts.somebody)}</p>;
}

function Next({ open, primary = false }: Props & { primary?: boolean }) {
  const texts = useTexts(formTexts);
  const { base } = useProgramme();
  const [, go] = useLocation();
  const { draft, done } = useSnapshot(open);
  return (
    <div className="row">
      <button
        type="button"
        className={primary ? "button primary" : "button"}
        onClick={() => go(`${base}/activities/new`, { state: likeOf(draft.form as Form) })}
      >
        {texts.again}
      </button>
      <Link
        href={done ? `${base}/activities/${draft.id}` : `${base}/activities`}
        className="button"
      >
        {texts.done}
      </Link>
    </div>
  );
}
