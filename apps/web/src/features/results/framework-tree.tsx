import { sayNumber } from "@suivi/domain/numbers";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { frameworkTexts } from "./framework-texts";
import { StandingSign } from "./standing";
import type { Card, Framework } from "./use-framework";

/** The framework as a picture: what leads to what, from the left to the right; on a phone from the top down. */
export function FrameworkTree({ framework: { cards } }: { framework: Framework }) {
  const branch = (parentId: string | null) => {
    const parts = cards.filter(({ result }) => result.parentId === parentId);
    if (parts.length === 0) return null;
    return (
      <ul className="plain">
        {parts.map((card) => (
          <li key={card.result.id}>
            <Node card={card} />
            {branch(card.result.id)}
          </li>
        ))}
      </ul>
    );
  };
  return <div className="chain scroll">{branch(null)}</div>;
}

function Node({ card: { result, name, title, lines } }: { card: Card }) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const count = texts.count(lines.length, sayNumber(lines.length, language));
  const signs = lines.map((line) => <StandingSign key={line.id} standing={line.toDate.standing} />);
  return (
    <div className="node">
      <p className="small soft">{name}</p>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="small">
        {lines.length > 0 ? (
          <Link href={`${base}/results?result=${result.id}`}>{count}</Link>
        ) : (
          <span className="soft">{count}</span>
        )}{" "}
        {signs}
      </p>
    </div>
  );
}
