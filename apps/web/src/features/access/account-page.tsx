import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useMe } from "../../session";
import { Refused, TextField, useProblems } from "../../shell/form";
import { Page } from "../../shell/page";
import { post, refusalOf } from "../../trpc";
import { accessTexts } from "./texts";

const blank = { current: "", next: "" };

/** One's own account: the password, and the way to its access tokens. */
export default function AccountPage() {
  const texts = useTexts(accessTexts);
  const me = useMe();
  const [typed, setTyped] = useState(blank);
  const change = useMutation({
    mutationFn: () => post("/auth/password", typed),
    onSuccess: () => setTyped(blank),
  });
  const refusal = change.error ? refusalOf(change.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  return (
    <Page title={texts.title} lead={`${me?.user.name} · ${me?.user.email}`} narrow>
      <form
        className="stack section"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <h2>{texts.changePassword}</h2>
        <Refused refusal={refusal} names={texts} />
        {change.isSuccess ? <output className="notice">{texts.changed}</output> : null}
        <TextField
          path="current"
          type="password"
          autoComplete="current-password"
          label={texts.current}
          error={problem("current")}
          value={typed.current}
          onChange={(current) => setTyped({ ...typed, current })}
        />
        <TextField
          path="next"
          type="password"
          autoComplete="new-password"
          label={texts.next}
          hint={texts.hint}
          error={problem("next")}
          value={typed.next}
          onChange={(next) => setTyped({ ...typed, next })}
        />
        <div>
          <button type="submit" className="button primary" aria-busy={change.isPending}>
            {texts.change}
          </button>
        </div>
      </form>
      <section className="stack section" aria-labelledby="tokens">
        <h2 id="tokens">{texts.tokens}</h2>
        <p className="soft">{texts.tokensHelp}</p>
        <p>
          <Link href="/account/tokens">{texts.toTokens}</Link>
        </p>
      </section>
    </Page>
  );
}
