import { type ReactNode, useEffect, useRef } from "react";

type Props = { title: string; close: string; onClose(): void; children: ReactNode };

/** A native dialog: Escape closes it, the page behind is out of reach, the focus goes back where it was. */
export function Modal({ title, close, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown && !shown.open) shown.showModal();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="modal-title" onClose={onClose}>
      <div className="stack">
        <div className="row apart">
          <h2 id="modal-title">{title}</h2>
          <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
            {close}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
