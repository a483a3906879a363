import { Link, useLocation } from "wouter";
import { useTexts } from "../language";
import { useProgramme } from "../session";
import { shellTexts } from "./texts";

const tabs = [
  { key: "programme", path: "", action: "programme.read" },
  { key: "dashboard", path: "/dashboard", action: "figures.read" },
  { key: "activities", path: "/activities", action: "activity.read" },
  { key: "work", path: "/work", action: "activity.log" },
  { key: "review", path: "/review", action: "review.decide" },
  { key: "organisations", path: "/organisations", action: "organisation.read" },
] as const;

/** The pages of a programme that this person may open. */
export function Tabs() {
  const texts = useTexts(shellTexts);
  const { base, may } = useProgramme();
  const [path] = useLocation();
  const shown = tabs.filter(({ action }) => may(action));
  const current = (at: string) => (at === "" ? path === base : path.startsWith(base + at));
  return (
    <nav className="tabs" aria-label={texts.menu}>
      <ul>
        {shown.map(({ key, path: at }) => (
          <li key={key}>
            <Link href={base + at} aria-current={current(at) ? "page" : undefined}>
              {texts.tabs[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
