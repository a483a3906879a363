import { useTexts } from "../../language";
import { lastSent } from "../../outbox/last-sent";
import { useDrafts } from "../../outbox/use-drafts";
import { useOnline } from "../../outbox/use-online";
import { type OpenDraft } from "../../outbox/open-draft";
import { useSnapshot } from "../../outbox/use-open-draft";
import { useForm } from "./form-context";
import { formTexts } from "./form-texts";

/** "● saved on this device · 2 waiting · sent 14:02": what is true of what was typed, nothing nicer. */
export function StatusLine({ open }: { open: OpenDraft }) {
  const texts = useTexts(formTexts);
  const { draft, kept, done } = useSnapshot(open);
  const online = useOnline();
  const waiting = useDrafts(draft.userId).filter((one) => one.waiting.length > 0).length;
  const sent = lastSent(draft.userId);
  const said = [
    // What is sent is no longer on the device.
    done ? null : texts.kept[kept],
    waiting > 0 ? texts.waitingCount(waiting) : null,
    online ? null : texts.noNetwork,
    sent ? texts.sentAt(clock(sent.at)) : null,
  ];
  return (
    <p className={kept === "failed" ? "saving wrong" : "saving"}>
      {said.filter(Boolean).join(" · ")}
    </p>
  );
}

/** The time of day of something of today, else its date too. */
function clock(instant: string): string {
  const at = new Date(instant);
  const time = at.toTimeString().slice(0, 5);
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? time : `${at.getDate()}.${at.getMonth() + 1}. ${time}`;
}

/** Save or send, always within reach of the thumb. */
export function SendBar({ press }: { press(send: boolean): void }) {
  const texts = useTexts(formTexts);
  const { open } = useForm();
  return (
    <div className="bar-bottom stack tight">
      <StatusLine open={open} />
      <div className="row">
        <button type="button" className="button" onClick={() => press(false)}>
          {texts.saveDraft}
        </button>
        <button type="button" className="button primary" onClick={() => press(true)}>
          {texts.send}
        </button>
      </div>
    </div>
  );
}
