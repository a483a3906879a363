import { sayCountry } from "@suivi/domain/numbers";
import type { Participation } from "@suivi/domain/programmes/schema";
import { wordsIn } from "@suivi/domain/words/words";
import { Badge } from "@suivi/ui/badge";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Named, OrganisationLink } from "./facts";
import { type MoneyNode, moneyTree } from "./money-tree";
import { SourceNote } from "./source-note";
import { programmeTexts } from "./texts";

type Props = { consortium: Participation[]; organisations: Named };

/** Who takes part, and who passes money to whom as the sources state it: each line of the drawing is such a step. */
export function Consortium({ consortium, organisations }: Props) {
  const texts = useTexts(programmeTexts);
  const { base, may } = useProgramme();
  const { fromFunder, notStated } = moneyTree(consortium);
  const inferred = consortium.some(({ roleInferred }) => roleInferred);
  return (
    <section className="stack section" aria-labelledby="consortium">
      <div className="row apart">
        <h2 id="consortium">{texts.consortium}</h2>
        {may("programme.revise") ? (
          <Link href={`${base}/edit/consortium`} className="no-print">
            {texts.edit}
            <span className="hidden-text"> ({texts.consortium})</span>
          </Link>
        ) : null}
      </div>
      {consortium.length === 0 ? (
        <p className="soft">{texts.noConsortium}</p>
      ) : (
        <p className="soft">
          {texts.consortiumHelp} {inferred ? texts.inferredHelp : null}
        </p>
      )}
      <div className="grid">
        {fromFunder.length > 0 ? (
          <div className="stack">
            <h3>{texts.fromFunder}</h3>
            <Branch nodes={fromFunder} organisations={organisations} />
          </div>
        ) : null}
        {notStated.length > 0 ? (
          <div className="stack">
            <h3>{texts.pathNotStated}</h3>
            <p className="small soft">{texts.pathNotStatedHelp}</p>
            <Branch nodes={notStated} organisations={organisations} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Branch({ nodes, organisations }: { nodes: MoneyNode[]; organisations: Named }) {
  const texts = useTexts(programmeTexts);
  return (
    <ul className="tree">
      {nodes.map(({ organisationId, parts, passesTo }) => (
        <li key={organisationId}>
          <p>
            <strong>
              <OrganisationLink id={organisationId} organisations={organisations} />
            </strong>
          </p>
          {parts.map((part) => (
            <Part key={part.id} part={part} />
          ))}
          {passesTo.length > 0 ? (
            <>
              <p className="small soft passes">{texts.passesTo}</p>
              <Branch nodes={passesTo} organisations={organisations} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Part({ part: { role, country, roleInferred, source } }: { part: Participation }) {
  const { inferred } = useTexts(programmeTexts);
  const language = useLanguage();
  const words = wordsIn(language).participation[role];
  return (
    <p className="row">
      <span className="small">
        {words}
        {country ? ` · ${sayCountry(country, language)}` : ""}
      </span>
      {roleInferred ? (
        <Badge sign="~" tone="attention">
          {inferred}
        </Badge>
      ) : null}
      <SourceNote source={source} />
    </p>
  );
}
