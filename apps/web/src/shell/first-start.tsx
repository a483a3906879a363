import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTexts } from "../language";
import { meChanged } from "../session";
import { client, post, queryClient, refusalOf, trpc } from "../trpc";
import { Refused, TextField, useProblems } from "./form";
import { Page } from "./page";
import { Outside } from "./sign-in";
import { shellTexts } from "./texts";

/** On an installation without accounts, the first visitor makes the administrator's. */
export function FirstStart({ otherwise }: { otherwise: ReactNode }) {
  const { needed } = useSuspenseQuery(
    trpc.access.firstStart.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  ).data;
  return needed ? <MakeAdministrator /> : otherwise;
}

function MakeAdministrator() {
  const texts = useTexts(shellTexts);
  const [person, setPerson] = useState({ name: "", email: "", password: "" });
  const make = useMutation({
    mutationFn: async () => {
      await client.access.makeFirstAdministrator.mutate(person);
      await post("/auth/sign-in", person);
      await queryClient.invalidateQueries({ queryKey: trpc.access.firstStart.queryKey() });
      await meChanged();
    },
  });
  const refusal = make.error ? refusalOf(make.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  const field = (path: keyof typeof person, label: string, type: string, autoComplete: string) => (
    <TextField
      path={path}
      label={label}
      type={type}
      autoComplete={autoComplete}
      hint={path === "password" ? texts.passwordHint : undefined}
      error={problem(path)}
      value={person[path]}
      onChange={(value) => setPerson({ ...person, [path]: value })}
    />
  );
  return (
    <Outside>
      <Page title={texts.firstTitle} lead={texts.firstLead} narrow>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          <Refused
            refusal={refusal}
            names={{ name: texts.name, email: texts.email, password: texts.password }}
          />
          {field("name", texts.name, "text", "name")}
          {field("email", texts.email, "email", "username")}
          {field("password", texts.password, "password", "new-password")}
          <div>
            <button type="submit" className="button primary" aria-busy={make.isPending}>
              {texts.makeAccount}
            </button>
          </div>
        </form>
      </Page>
    </Outside>
  );
}
