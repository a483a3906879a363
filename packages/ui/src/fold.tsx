import { type ReactNode, useState } from "react";

type Props = {
  title: string;
  /** In a few words what is inside, seen while it is folded. */
  state?: ReactNode;
  /** Unfolds it when it becomes true, for something in it needs to be seen; folding it stays the reader's choice. */
  show?: boolean;
  children: ReactNode;
};

/** A part of a page folded away until it is wanted. */
export function Fold({ title, state, show = false, children }: Props) {
  const [open, setOpen] = useState(show);
  const [shown, setShown] = useState(show);
  if (show !== shown) {
    setShown(show);
    if (show) setOpen(true);
  }
  return (
    <details className="fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="fold-title">{title}</span>
        {state ? <span className="fold-state soft small">{state}</span> : null}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
