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
] as const;
/** What is set up once and seldom looked at stands under the programme, on a second line. */
const underProgramme = [
  { key: "overview", path: "", action: "programme.read" },
  { key: "people", path: "/people", action: "membership.read" },
  { key: "shares", path: "/shares", action: "share.revise" },
  { key: "iati", path: "/iati", action: "iati.publish" },
] as const;
type Tab = (typeof tabs | typeof underProgramme)[number];

/** The pages of a programme that this person may open; how much waits for them stands beside the name. */
export function Tabs() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const [path] = useLocation();
  const counts = useQuery(
    trpc.review.counts.queryOptions({ programmeId }, { enabled: may("activity.log") }),
  ).data;
  const waiting: Partial<Record<Tab["key"], number | null>> = {
    work: counts?.returned ?? null,
    review: counts?.submitted ?? null,
  };
  const current = ({ path: at }: Tab) => (at === "" ? path === base : path.startsWith(base + at));
  const second = underProgramme.filter(({ action }) => may(action));
  const inSecond = second.some(current);
  const links = (shown: readonly Tab[], isCurrent: (tab: Tab) => boolean) => (
    <ul>
      {shown.map((tab) => (
        <li key={tab.key}>
          <Link href={base + tab.path} aria-current={isCurrent(tab) ? "page" : undefined}>
            {texts.tabs[tab.key]}
            {waiting[tab.key] ? (
              <span className="waiting-count"> {sayNumber(waiting[tab.key], language)}</span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav className="tabs" aria-label={texts.menu}>
        {links(
          tabs.filter(({ action }) => may(action)),
          (tab) => (tab.key === "programme" ? inSecond : current(tab)),
        )}
      </nav>
      {inSecond && second.length > 1 ? (
        <nav className="tabs second" aria-label={texts.menuSecond}>
          {links(second, current)}
        </nav>
      ) : null}
    </>
  );
}
