import { sayNumber } from "@suivi/domain/numbers";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "wouter";
import { useLanguage, useTexts } from "../language";
import { useProgramme } from "../session";
import { trpc } from "../trpc";
import { shellTexts } from "./texts";

const tabs = [
  { key: "programme", path: "", action: "programme.read" },
  { key: "dashboard", path: "/dashboard", action: "figures.read" },
  { key: "results", path: "/results", action: "indicator.read" },
  { key: "activities", path: "/activities", action: "activity.read" },
  { key: "work", path: "/work", action: "activity.log" },
  { key: "review", path: "/review", action: "review.decide" },
  { key: "participants", path: "/participants", action: "person.read" },
  { key: "organisations", path: "/organisations", action: "organisation.read" },
  { key: "money", path: "/money", action: "money.read" },
  { key: "reports", path: "/reports", action: "report.read" },
  { key: "iati", path: "/iati", action: "iati.publish" },
  { key: "people", path: "/people", action: "membership.read" },
] as const;
type Key = (typeof tabs)[number]["key"];

/** The pages of a programme that this person may open; how much waits for them stands beside the name. */
export function Tabs() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const [path] = useLocation();
  const counts = useQuery(
    trpc.review.counts.queryOptions({ programmeId }, { enabled: may("activity.log") }),
  ).data;
  const waiting: Partial<Record<Key, number | null>> = {
    work: counts?.returned ?? null,
    review: counts?.submitted ?? null,
  };
  const shown = tabs.filter(({ action }) => may(action));
  const current = (at: string) => (at === "" ? path === base : path.startsWith(base + at));
  return (
    <nav className="tabs" aria-label={texts.menu}>
      <ul>
        {shown.map(({ key, path: at }) => (
          <li key={key}>
            <Link href={base + at} aria-current={current(at) ? "page" : undefined}>
              {texts.tabs[key]}
              {waiting[key] ? (
                <span className="waiting-count"> {sayNumber(waiting[key], language)}</span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
