import { Modal } from "@suivi/ui/modal";
import { useTexts } from "../language";
import { forgetAll } from "./device";
import { outboxTexts } from "./texts";

type Props = { userId: string; count: number; onStay(): void; onLeave(): void };

/** Signing out with work not sent yet: on a shared device it must not stay behind, and must not vanish unasked. */
export function Leaving({ userId, count, onStay, onLeave }: Props) {
  const texts = useTexts(outboxTexts);
  return (
    <Modal title={texts.leaveTitle} close={texts.stay} onClose={onStay}>
      <p>{texts.leaveHelp(count)}</p>
      <p className="soft">{texts.leaveShared}</p>
      <div className="row">
        <button type="button" className="button" onClick={onLeave}>
          {texts.leaveKeep}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => void forgetAll(userId).finally(onLeave)}
        >
          {texts.leaveForget}
        </button>
      </div>
    </Modal>
  );
}
