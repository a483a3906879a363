import { sayDate } from "@suivi/domain/numbers";
import { type Verdict, verdicts } from "@suivi/domain/outcome-statements/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, SelectField, TextField, useProblems } from "../../shell/form";
import { AreaField } from "../../shell/text-fields";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, type Inputs, queryClient, refusalOf } from "../../trpc";
import type { Statement } from "./statement-page";
import { statementTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

type Sent = Inputs["statements"]["substantiate"];

/** Who independent stands by a statement, and what the lead does with it. */
export function SubstantiationSection({ statement }: { statement: Statement }) {
  const texts = useTexts(statementTexts);
  const language = useLanguage();
  const { may } = useProgramme();
  const { substantiation: found } = statement;
  const lead = may("statement.substantiate");
  return (
    <section className="section stack" aria-labelledby="substantiation">
      <h2 id="substantiation">{texts.substantiationTitle}</h2>
      {found ? (
        <div>
          <p>
            <strong>{found.by ?? texts.hiddenName}</strong>
            {found.role ? `, ${found.role}` : ""} · {texts.verdicts[found.verdict]} ·{" "}
            {sayDate(found.date, language)}
          </p>
          {found.comment ? <p className="as-typed">{found.comment}</p> : null}
        </div>
      ) : (
        <p className="soft">{texts.notSubstantiated}</p>
      )}
      {lead ? found ? <Withdraw statement={statement} /> : <Record statement={statement} /> : null}
    </section>
  );
}

/** Sends one act on a statement, once however often it is touched. */
function useAct<Said extends object>(
  { id, version }: Statement,
  send: (change: Change, said: Said) => Promise<unknown>,
) {
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const act = useMutation({
    mutationFn: (said: Said) => {
      const sent = { programmeId, id, baseVersion: version };
      return send({ ...sent, changeId: changeId({ ...sent, ...said }) }, said);
    },
    onSettled: () => queryClient.invalidateQueries(),
  });
  const refusal = act.error ? refusalOf(act.error) : null;
  return { act, refusal };
}
type Change = { programmeId: string; id: string; baseVersion: number; changeId: string };

const blank = () => ({
  by: "",
  role: "",
  date: currentDay(),
  comment: "",
  verdict: "agree" as Verdict,
});

function Record({ statement }: { statement: Statement }) {
  const texts = useTexts(statementTexts);
  const { value: typed, set, sent } = useKeptState("substantiation", blank);
  const { act, refusal } = useAct(statement, async (change, said: Pick<Sent, "substantiation">) => {
    await client.statements.substantiate.mutate({ ...change, ...said });
    sent();
  });
  const problem = useProblems(refusal?.problems ?? []);
  const patch = (part: Partial<typeof typed>) => set((before) => ({ ...before, ...part }));
  const { fields } = texts;
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ substantiation: typed });
      }}
    >
      <p className="hint">{texts.substantiationHelp}</p>
      <Refused refusal={refusal} names={fields} />
      <div className="pair">
        <TextField
          path="substantiation.by"
          label={fields["substantiation.by"]}
          error={problem("substantiation.by")}
          value={typed.by}
          onChange={(by) => patch({ by })}
        />
        <TextField
          path="substantiation.role"
          label={fields["substantiation.role"]}
          error={problem("substantiation.role")}
          value={typed.role}
          onChange={(role) => patch({ role })}
        />
      </div>
      <div className="pair">
        <SelectField
          path="substantiation.verdict"
          label={fields["substantiation.verdict"]}
          value={typed.verdict}
          onChange={(value) => patch({ verdict: value as Verdict })}
          options={verdicts.map((value) => ({ value, label: texts.verdicts[value] }))}
        />
        <TextField
          path="substantiation.date"
          type="date"
          label={fields["substantiation.date"]}
          error={problem("substantiation.date")}
          value={typed.date}
          onChange={(date) => patch({ date })}
        />
      </div>
      <AreaField
        path="substantiation.comment"
        rows={2}
        label={fields["substantiation.comment"]}
        value={typed.comment}
        onChange={(comment) => patch({ comment })}
      />
      <div>
        <button type="submit" className="button" aria-busy={act.isPending}>
          {texts.substantiate}
        </button>
      </div>
    </form>
  );
}

function Withdraw({ statement }: { statement: Statement }) {
  const texts = useTexts(statementTexts);
  const [reason, setReason] = useState<string | null>(null);
  const { act, refusal } = useAct(statement, (change, said: { reason: string }) =>
    client.statements.withdraw.mutate({ ...change, ...said }),
  );
  const problem = useProblems(refusal?.problems ?? []);
  if (reason === null)
    return (
      <div>
        <button type="button" className="button plain" onClick={() => setReason("")}>
          {texts.withdraw}
        </button>
      </div>
    );
  return (
    <form
      className="stack form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ reason });
      }}
    >
      <Refused refusal={refusal} names={{ reason: texts.withdrawReason }} />
      <AreaField
        path="reason"
        rows={2}
        label={texts.withdrawReason}
        error={problem("reason")}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <button type="submit" className="button" aria-busy={act.isPending}>
          {texts.withdraw}
        </button>
        <button type="button" className="button plain" onClick={() => setReason(null)}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
