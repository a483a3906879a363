type Props = { id: string; sign: string; label: string; may: boolean; onMove(): void };

/** Moves a thing one step. Where it can go no further it stays in place, so that the keyboard does not lose it. */
export const MoveButton = ({ id, sign, label, may, onMove }: Props) => (
  <button
    type="button"
    id={id}
    className="button plain"
    aria-label={label}
    aria-disabled={!may}
    onClick={() => {
      if (!may) return;
      onMove();
      // What moves on the page takes the focus with it.
      requestAnimationFrame(() => document.getElementById(id)?.focus());
    }}
  >
    <span aria-hidden="true">{sign}</span>
  </button>
);
