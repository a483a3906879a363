import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { listTexts } from "./list-texts";

/** The same activities in the other form, and the way to log one. */
export function ListActions({ other }: { other: "calendar" | "list" }) {
  const texts = useTexts(listTexts);
  const { base, may } = useProgramme();
  const path = other === "calendar" ? "/activities/calendar" : "/activities";
  return (
    <>
      <Link href={base + path} className="button">
        {texts[other]}
      </Link>
      {may("activity.log") ? (
        <Link href={`${base}/activities/new`} className="button primary">
          {texts.add}
        </Link>
      ) : null}
    </>
  );
}
