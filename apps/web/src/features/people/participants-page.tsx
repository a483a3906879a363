import type { Sex } from "@suivi/domain/activities/schema";
import { sayNumber } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { TextField } from "../../shell/form";
import { Page } from "../../shell/page";
import { trpc } from "../../trpc";
import { Doubtful } from "./doubtful";
import { KeepNames } from "./keep-names";
import { participantTexts } from "./texts";

const most = 60;

/** The people named on sheets: found by name, and those who may be one person on top. */
export default function ParticipantsPage() {
  const texts = useTexts(participantTexts);
  const [typed, setTyped] = useState("");
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Doubtful />
      <section className="stack section">
        <TextField
          path="words"
          label={texts.search}
          type="search"
          value={typed}
          onChange={setTyped}
        />
        <Found words={useLater(typed.trim())} />
      </section>
      <KeepNames />
    </Page>
  );
}

function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), 200);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

function Found({ words }: { words: string }) {
  const texts = useTexts(participantTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const { data } = useQuery(
    trpc.people.list.queryOptions(
      { programmeId, words },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  if (!data) return null;
  if (data.length === 0) return <p className="soft">{texts.none}</p>;
  return (
    <>
      <table className="lines">
        <caption className="hidden-text">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.sex}</th>
            <th scope="col">{texts.organisation}</th>
            <th scope="col" className="number">
              {texts.activities}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <Link href={`${base}/participants/${person.id}`}>{person.name}</Link>
              </th>
              <td>{wordsIn(language).oneSex[person.sex as Sex]}</td>
              <td>{person.organisation ?? "—"}</td>
              <td className="number">{sayNumber(person.activities, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.length === most ? <p className="soft small">{texts.first(most)}</p> : null}
    </>
  );
}
