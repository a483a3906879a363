import type { ReactNode } from "react";
import type { LinkTo } from "./link-to";

type Props = {
  label: string;
  value: string;
  note?: ReactNode;
  /** Where the figure comes from. */
  href?: string | undefined;
  Link: LinkTo;
};

/** One of the few big numbers of a page, with what it counts and what it rests on; it is the way to what is behind it. */
export function BigFigure({ label, value, note, href, Link }: Props) {
  return (
    <div className="figure">
      <p className="label">{label}</p>
      <p className={/\d/.test(value) ? "value" : "value words"}>
        {href ? (
          <Link href={href}>
            {value}
            <span className="hidden-text"> {label}</span>
          </Link>
        ) : (
          value
        )}
      </p>
      {note ? <div className="small soft">{note}</div> : null}
    </div>
  );
}
