import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../language";
import { meChanged } from "../session";
import { post, refusalOf } from "../trpc";
import { Refused, TextField, useProblems } from "./form";
import { LanguageSwitch } from "./frame";
import { Page } from "./page";
import { shellTexts } from "./texts";

/** Signing in, at whatever address was asked for: that page follows. */
export function SignIn() {
  const texts = useTexts(shellTexts);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    mutationFn: () => post("/auth/sign-in", { email, password }),
    onSuccess: meChanged,
  });
  const refusal = signIn.error ? refusalOf(signIn.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  return (
    <Outside>
      <Page title={texts.signInTitle} lead={texts.signInLead} narrow>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate();
          }}
        >
          <Refused refusal={refusal} names={{}} />
          <TextField
            path="email"
            type="email"
            autoComplete="username"
            label={texts.email}
            value={email}
            onChange={setEmail}
          />
          <TextField
            path="password"
            type="password"
            autoComplete="current-password"
            label={texts.password}
            error={problem("password")}
            value={password}
            onChange={setPassword}
          />
          <div>
            <button type="submit" className="button primary" aria-busy={signIn.isPending}>
              {texts.signIn}
            </button>
          </div>
          <p className="small soft">{texts.forgotten}</p>
        </form>
      </Page>
    </Outside>
  );
}

/** The frame of pages for people who are not signed in. */
export function Outside({ children }: { children: React.ReactNode }) {
  const texts = useTexts(shellTexts);
  return (
    <>
      <header className="top">
        <div className="inner">
          <span className="brand">{texts.suivi}</span>
          <span className="where" />
          <LanguageSwitch />
        </div>
      </header>
      <main id="content">{children}</main>
    </>
  );
}
