import { useTexts } from "../language";
import { outboxTexts } from "../outbox/texts";

/** Says that the form shows what was typed before and not sent, and how to get back to what is saved. */
export function KeptNotice({ discard }: { discard(): void }) {
  const texts = useTexts(outboxTexts);
  return (
    <div className="notice row apart">
      <p>{texts.keptShown}</p>
      <button type="button" className="button plain" onClick={discard}>
        {texts.discard}
      </button>
    </div>
  );
}
