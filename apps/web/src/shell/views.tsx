import { Link } from "wouter";
import { useTexts } from "../language";
import { shellTexts } from "./texts";
import { useAddress } from "./use-address";

type Props = { label: string; views: { key: string; label: string }[] };

/** The views of one page, each with an address of its own (?view=history); the first is the page itself. */
export function Views({ label, views }: Props) {
  const { values, link } = useAddress();
  return (
    <nav className="views no-print" aria-label={label}>
      {views.map(({ key, label: name }) => (
        <Link
          key={key}
          href={link({ view: key })}
          aria-current={(values["view"] ?? "") === key ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** A record's page has two views: what it says now, and its history. */
export function RecordViews({ now }: { now: string }) {
  const { history } = useTexts(shellTexts);
  return (
    <Views
      label={`${now} / ${history}`}
      views={[
        { key: "", label: now },
        { key: "history", label: history },
      ]}
    />
  );
}
