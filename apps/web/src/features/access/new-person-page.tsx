import { type MembershipContent, newPassword } from "@suivi/domain/access/membership";
import { newId } from "@suivi/domain/ids";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, TextField, useProblems } from "../../shell/form";
import { Page } from "../../shell/page";
import { takesFocus } from "../../shell/takes-focus";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, queryClient, refusalOf } from "../../trpc";
import { PasswordShown } from "./password-shown";
import { peopleTexts } from "./people-texts";
import { RoleFields } from "./role-fields";

const blank = (): { id: string; name: string; email: string; content: MembershipContent } => ({
  id: newId(),
  name: "",
  email: "",
  content: { role: "coordinator", organisationId: null, country: null, administrator: false },
});

/** A new person in the programme; their first password is made here and shown once. */
export default function NewPersonPage() {
  const texts = useTexts(peopleTexts);
  const { id: programmeId, base } = useProgramme();
  const changeId = useChangeId();
  const { value: person, set: setPerson, sent: added } = useKeptState("person", blank);
  const [password, setPassword] = useState(newPassword);
  const add = useMutation({
    mutationFn: async () => {
      const { content } = person;
      const sent = {
        ...person,
        programmeId,
        baseVersion: 0,
        password,
        content: { ...content, country: content.country || null },
      };
      const answer = await client.access.members.add.mutate({ ...sent, changeId: changeId(sent) });
      added();
      await queryClient.invalidateQueries();
      return { ...answer, person };
    },
  });
  const refusal = add.error ? refusalOf(add.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  if (add.data)
    return (
      <Page title={texts.addedTitle(add.data.person.name)} narrow>
        {add.data.accountMade ? (
          <PasswordShown email={add.data.person.email} password={password} />
        ) : (
          <p {...takesFocus} className="notice">
            {texts.known}
          </p>
        )}
        <div className="row">
          <Link href={`${base}/people`} className="button primary">
            {texts.back}
          </Link>
          <button
            type="button"
            className="button plain"
            onClick={() => {
              setPassword(newPassword());
              add.reset();
            }}
          >
            {texts.another}
          </button>
        </div>
      </Page>
    );
  return (
    <Page title={texts.newTitle} lead={texts.newLead} narrow>
      <form
        className="stack form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Refused
          refusal={refusal}
          names={{ ...texts.fieldNames, name: texts.name, email: texts.email }}
        />
        <TextField
          path="name"
          label={texts.name}
          autoComplete="off"
          error={problem("name")}
          value={person.name}
          onChange={(name) => setPerson({ ...person, name })}
        />
        <TextField
          path="email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          autoComplete="off"
          error={problem("email")}
          value={person.email}
          onChange={(email) => setPerson({ ...person, email })}
        />
        <RoleFields
          value={person.content}
          onChange={(content) => setPerson({ ...person, content })}
          problem={problem}
        />
        <div className="row actions">
          <button type="submit" className="button primary" aria-busy={add.isPending}>
            {texts.addPerson}
          </button>
          <Link href={`${base}/people`} className="button plain">
            {texts.cancel}
          </Link>
        </div>
      </form>
    </Page>
  );
}
