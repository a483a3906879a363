import { newToken } from "@suivi/domain/access/token";
import { addDays } from "@suivi/domain/dates";
import { newId } from "@suivi/domain/ids";
import { textIn } from "@suivi/domain/text";
import { CopyButton } from "@suivi/ui/copy-button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useMe } from "../../session";
import { Refused, SelectField, TextField, useProblems } from "../../shell/form";
import { takesFocus } from "../../shell/takes-focus";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import { tokensTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

const usualDays = 90;
const blank = () => ({ id: newId(), name: "", until: addDays(currentDay(), usualDays) });
type Made = { token: string; code: string };

/** A new token: named, for one programme, until a day. It is made here, shown once, and kept nowhere. */
export function NewToken() {
  const texts = useTexts(tokensTexts);
  const language = useLanguage();
  const programmes = useMe()?.programmes ?? [];
  const changeId = useChangeId();
  const [typed, setTyped] = useState(blank);
  const [programmeId, setProgrammeId] = useState(programmes[0]?.id ?? "");
  const [token, setToken] = useState(newToken);
  const [made, setMade] = useState<Made | null>(null);
  const make = useMutation({
    mutationFn: async () => {
      const { id, ...content } = typed;
      const sent = { programmeId, id, baseVersion: 0, content, token };
      await client.tokens.make.mutate({ ...sent, changeId: changeId(sent) });
      const code = programmes.find((one) => one.id === programmeId)?.code ?? "";
      setMade({ token, code });
      setTyped(blank());
      setToken(newToken());
      await queryClient.invalidateQueries();
    },
  });
  const refusal = make.error ? refusalOf(make.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  return (
    <>
      {made ? <Shown key={made.token} made={made} /> : null}
      <form
        className="stack section form narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <h2>{texts.make}</h2>
        <Refused refusal={refusal} names={{ name: texts.name, until: texts.until }} />
        <TextField
          path="name"
          label={texts.name}
          hint={texts.nameHint}
          autoComplete="off"
          error={problem("name")}
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
        />
        {programmes.length > 1 ? (
          <SelectField
            path="programme"
            label={texts.programme}
            value={programmeId}
            onChange={setProgrammeId}
            options={programmes.map(({ id, code, title }) => ({
              value: id,
              label: `${textIn(title, language)} (${code})`,
            }))}
          />
        ) : null}
        <TextField
          path="until"
          type="date"
          label={texts.until}
          hint={texts.untilHint}
          error={problem("until")}
          value={typed.until}
          onChange={(until) => setTyped({ ...typed, until })}
        />
        <div>
          <button type="submit" className="button primary" aria-busy={make.isPending}>
            {texts.make}
          </button>
        </div>
      </form>
    </>
  );
}

/** What was made, for the one time that it can be seen. */
function Shown({ made: { token, code } }: { made: Made }) {
  const texts = useTexts(tokensTexts);
  const address = `${location.origin}/api/v1/programmes/${code}/activities.csv`;
  return (
    <section {...takesFocus} className="notice stack tight" aria-labelledby="made">
      <h2 id="made">{texts.made}</h2>
      <p>{texts.once}</p>
      <dl className="facts">
        <dt>{texts.token}</dt>
        <dd className="row">
          <span className="secret">{token}</span>
          <CopyButton text={token} words={texts} of={texts.token} />
        </dd>
        <dt>{texts.address}</dt>
        <dd className="row">
          <span className="secret">{address}</span>
          <CopyButton text={address} words={texts} of={texts.address} />
        </dd>
      </dl>
      <p className="small">{texts.how}</p>
    </section>
  );
}
