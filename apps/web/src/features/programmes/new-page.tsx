import { newId } from "@suivi/domain/ids";
import { problemsOf, type Problem } from "@suivi/domain/problems/problem";
import { programmeCode } from "@suivi/domain/programmes/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useTexts } from "../../language";
import { meChanged, useMe } from "../../session";
import { Refused, TextField, useProblems } from "../../shell/form";
import { NotFound } from "../../shell/not-found";
import { Page } from "../../shell/page";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, type Refusal, refusalOf } from "../../trpc";
import { blankProgramme, checkProgramme, cleanProgramme } from "../../shell/clean-programme";
import { editTexts } from "./edit-texts";
import { IdentityFields, StatedFields } from "./programme-fields";

/** A new programme, for administrators: its page then says what it needs next. */
export default function NewProgrammePage() {
  return useMe()?.administrator ? <NewProgramme /> : <NotFound />;
}

const blank = () => ({ code: "", content: blankProgramme });

function NewProgramme() {
  const texts = useTexts(editTexts);
  const [, navigate] = useLocation();
  const changeId = useChangeId();
  const [id] = useState(newId);
  const { value: typed, set, sent: added } = useKeptState("programme", blank);
  const { code, content } = typed;
  const [wrong, setWrong] = useState<Problem[]>([]);
  const make = useMutation({
    mutationFn: async () => {
      const sent = { id, code: code.trim().toUpperCase(), content: cleanProgramme(content) };
      await client.programmes.add.mutate({ ...sent, changeId: changeId(sent) });
      added();
      await meChanged();
      navigate(`/${sent.code}`);
    },
  });
  const refusal: Refusal | null =
    wrong.length > 0
      ? { code: "invalid", problems: wrong }
      : make.error
        ? refusalOf(make.error)
        : null;
  const problem = useProblems(refusal?.problems ?? []);
  const submit = () => {
    const read = programmeCode.safeParse(code.trim().toUpperCase());
    const problems = read.success
      ? []
      : problemsOf(read.error).map((one) => ({ ...one, path: "code" }));
    problems.push(...checkProgramme(cleanProgramme(content)));
    setWrong(problems);
    if (problems.length === 0) make.mutate();
  };
  const patch = (part: Partial<typeof content>) =>
    set({ ...typed, content: { ...content, ...part } });
  return (
    <Page title={texts.newTitle} lead={texts.newLead} narrow>
      <form
        className="stack form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Refused refusal={refusal} names={texts as unknown as Record<string, string>} />
        <TextField
          path="code"
          label={texts.code}
          hint={texts.codeHint}
          error={problem("code")}
          value={code}
          onChange={(next) => set({ ...typed, code: next })}
        />
        <IdentityFields content={content} patch={patch} problem={problem} />
        <StatedFields content={content} patch={patch} problem={problem} />
        <div className="row actions">
          <button type="submit" className="button primary" aria-busy={make.isPending}>
            {texts.make}
          </button>
          <Link href="/" className="button plain">
            {texts.cancel}
          </Link>
        </div>
      </form>
    </Page>
  );
}
