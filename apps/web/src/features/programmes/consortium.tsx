import { sayCountry } from "@suivi/domain/numbers";
import type { Participation } from "@suivi/domain/programmes/schema";
import type { Source } from "@suivi/domain/programmes/source";
import { wordsIn } from "@suivi/domain/words/words";
import { Badge } from "@suivi/ui/badge";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { type Organisations, OrganisationLink } from "./facts";
import { type MoneyNode, moneyTree } from "./money-tree";
import { SourceMark } from "./source-note";
import { programmeTexts } from "./texts";

type Named = { organisations: Organisations; sources: Source[] };
type Props = Named & { consortium: Participation[] };

/** Who takes part, and who passes money to whom as the sources state it: each line of the drawing is such a step. */
export function Consortium({ consortium, ...named }: Props) {
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
            <Branch nodes={fromFunder} {...named} />
          </div>
        ) : null}
        {notStated.length > 0 ? (
          <div className="stack">
            <h3>{texts.pathNotStated}</h3>
            <p className="small soft">{texts.pathNotStatedHelp}</p>
            <Branch nodes={notStated} {...named} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Branch({ nodes, organisations, sources }: Named & { nodes: MoneyNode[] }) {
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
            <Part key={part.id} part={part} sources={sources} />
          ))}
          {passesTo.length > 0 ? (
            <>
              <p className="small soft passes">{texts.passesTo}</p>
              <Branch nodes={passesTo} organisations={organisations} sources={sources} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Part({ part, sources }: { part: Participation; sources: Source[] }) {
  const { inferred } = useTexts(programmeTexts);
  const language = useLanguage();
  const { role, country, roleInferred, source } = part;
  const word = wordsIn(language).participation[role];
  return (
    <p className="row">
      <span className="small">
        {word}
        {country ? ` · ${sayCountry(country, language)}` : ""}{" "}
        <SourceMark source={source} sources={sources} />
      </span>
      {roleInferred ? (
        <Badge sign="~" tone="attention">
          {inferred}
        </Badge>
      ) : null}
    </p>
  );
}
