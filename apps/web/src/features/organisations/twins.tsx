import { possibleDuplicates } from "@suivi/domain/organisations/duplicates";
import type { OrganisationContent } from "@suivi/domain/organisations/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { trpc } from "../../trpc";
import { fullName } from "./name-of";
import { organisationTexts } from "./texts";

/** While an organisation is typed: those that may be the same, each to be opened beside what was typed. */
export function Twins({ id, content }: { id: string; content: OrganisationContent }) {
  const texts = useTexts(organisationTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { data: all } = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId }));
  const twins = possibleDuplicates(
    content,
    all.filter((one) => one.id !== id),
  ).slice(0, 5);
  return (
    <output aria-live="polite">
      {twins.length > 0 ? (
        <div className="notice attention stack tight twins">
          <strong>{texts.twins}</strong>
          <ul>
            {twins.map((one) => (
              <li key={one.id}>
                <a href={`${base}/organisations/${one.id}`} target="_blank" rel="noreferrer">
                  {fullName(one.content, language)}
                </a>
              </li>
            ))}
          </ul>
          <p className="small">{texts.twinsHelp}</p>
        </div>
      ) : null}
    </output>
  );
}
