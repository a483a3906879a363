import { keyState } from "@suivi/domain/access/token";
import { sayDate, sayMoment } from "@suivi/domain/numbers";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useMe } from "../../session";
import { AskTwice } from "../../shell/ask-twice";
import { Page } from "../../shell/page";
import { client, type Outputs, trpc } from "../../trpc";
import { NewToken } from "./new-token";
import { tokensTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

type Token = Outputs["tokens"]["list"][number];

/** One's own keys to the read API: making one, which is shown once, and taking one back. */
export default function TokensPage() {
  const texts = useTexts(tokensTexts);
  const language = useLanguage();
  const me = useMe();
  const { data: tokens } = useSuspenseQuery(
    trpc.tokens.list.queryOptions(undefined, { staleTime: 0 }),
  );
  const [today] = useState(currentDay);
  const [asked, ask] = useState<Token | null>(null);
  const codeOf = (id: string) => me?.programmes.find((one) => one.id === id)?.code ?? "";
  return (
    <Page title={texts.title} lead={texts.lead}>
      <NewToken />
      <section className="stack section" aria-labelledby="tokens">
        <h2 id="tokens">{texts.yours}</h2>
        {tokens.length === 0 ? (
          <p className="soft">
            {texts.none}. {texts.noneHelp}
          </p>
        ) : (
          <table className="lines">
            <caption className="hidden-text">{texts.yours}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.name}</th>
                <th scope="col">{texts.programme}</th>
                <th scope="col">{texts.until}</th>
                <th scope="col">{texts.lastUsed}</th>
                <th scope="col">{texts.state}</th>
                <th scope="col">
                  <span className="hidden-text">{texts.revoke}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tokens.map((token) => (
                <tr key={token.id}>
                  <th scope="row" className="full">
                    {token.name}
                  </th>
                  <td>{codeOf(token.programmeId)}</td>
                  <td>{sayDate(token.until, language)}</td>
                  <td>
                    <span className="phone-only soft">{texts.lastUsed} </span>
                    {token.lastUsedAt ? sayMoment(token.lastUsedAt, language) : texts.never}
                  </td>
                  <td>{texts.states[keyState(token, today)]}</td>
                  <td className="end">
                    {keyState(token, today) === "works" ? (
                      <button type="button" className="link" onClick={() => ask(token)}>
                        {texts.revoke}
                        <span className="hidden-text"> ({token.name})</span>
                      </button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p>
          <a href="/api/v1/openapi.json">{texts.documents}</a>
        </p>
      </section>
      {asked ? (
        <AskTwice
          title={texts.revokeTitle(asked.name)}
          help={texts.revokeHelp}
          confirm={texts.revokeConfirm}
          record={asked}
          act={(change) => client.tokens.revoke.mutate(change)}
          onDone={() => ask(null)}
          onClose={() => ask(null)}
        />
      ) : null}
    </Page>
  );
}
