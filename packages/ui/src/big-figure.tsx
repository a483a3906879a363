import type { ReactNode } from "react";

type Props = {
  label: string;
  value: string;
  note?: ReactNode;
  explain?: { label: string; href: string } | undefined;
};

/** One of the few big numbers of a page, with what it counts, its basis, and the way to what is behind it. */
export function BigFigure({ label, value, note, explain }: Props) {
  return (
    <div className="figure">
      <p>{label}</p>
      <p className={value.length > 8 ? "value long" : "value"}>{value}</p>
      {note ? <p className="small soft">{note}</p> : null}
      {explain ? (
        <a className="small" href={explain.href}>
          {explain.label}
          <span className="hidden-text"> {label}</span>
        </a>
      ) : null}
    </div>
  );
}
