import { Modal } from "@suivi/ui/modal";
import { useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../language";
import { useMe, useProgramme } from "../session";
import { sayMomentHere } from "../shell/say-value";
import { forgetDraft } from "./device";
import { type Draft, keyOf } from "./draft";
import { flush } from "./send";
import { outboxTexts } from "./texts";
import { useDrafts } from "./use-drafts";

/** Where a draft is gone on with: its own form. */
export const placeOf = ({ code, id, baseVersion }: Draft): string =>
  baseVersion === 0 ? `/${code}/activities/new?draft=${id}` : `/${code}/activities/${id}/edit`;

/** What this person has typed on this device for this programme and not sent yet; nothing where there is none. */
export function Unsent({ exceptId }: { exceptId?: string }) {
  const texts = useTexts(outboxTexts);
  const me = useMe();
  const { id: programmeId } = useProgramme();
  const drafts = useDrafts(me?.user.id ?? "").filter(
    (draft) => draft.programmeId === programmeId && draft.id !== exceptId,
  );
  if (drafts.length === 0) return null;
  return (
    <section className="notice attention stack tight" aria-labelledby="unsent-title">
      <h2 id="unsent-title">{texts.unsent}</h2>
      <ul className="plain stack tight">
        {drafts.map((draft) => (
          <UnsentLine key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function UnsentLine({ draft }: { draft: Draft }) {
  const texts = useTexts(outboxTexts);
  const language = useLanguage();
  const [asking, ask] = useState(false);
  const title = draft.title || texts.untitled;
  return (
    <li className="row apart">
      <div>
        <Link href={placeOf(draft)} aria-label={texts.goOnWith(title)}>
          {title}
        </Link>
        <div className="small soft">
          {texts.typed(sayMomentHere(draft.at, language))} · {stateOf(draft, texts)}
        </div>
      </div>
      <div className="row">
        {draft.waiting.length > 0 ? (
          <button type="button" className="button plain" onClick={() => void flush()}>
            {texts.sendNow}
          </button>
        ) : null}
        <button
          type="button"
          className="button plain"
          aria-label={texts.throwAwayWhat(title)}
          onClick={() => ask(true)}
        >
          {texts.throwAway}
        </button>
      </div>
      {asking ? (
        <Modal title={texts.throwAwayTitle} close={texts.keep} onClose={() => ask(false)}>
          <p>{texts.throwAwayHelp(title)}</p>
          <div>
            <button
              type="button"
              className="button danger"
              onClick={() => void forgetDraft(keyOf(draft)).then(() => ask(false))}
            >
              {texts.throwAwaySure}
            </button>
          </div>
        </Modal>
      ) : null}
    </li>
  );
}

function stateOf({ refusal, waiting, trouble }: Draft, texts: typeof outboxTexts.fr): string {
  const { state } = texts;
  if (refusal) return refusal.code === "conflict" ? state.conflict : state.refused;
  if (waiting.length === 0) return state.typing;
  const why = trouble ? texts.trouble[trouble] : undefined;
  return why ? `${state.waiting} (${why})` : state.waiting;
}
