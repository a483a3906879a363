import { newPassword } from "@suivi/domain/access/membership";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused } from "../../shell/form";
import { useChangeId } from "../../shell/use-change-id";
import { client, queryClient, refusalOf } from "../../trpc";
import { PasswordShown } from "./password-shown";
import type { Member } from "./people-page";
import { peopleTexts } from "./people-texts";

/** A new password for somebody who forgot theirs, shown once. */
export function GivePassword({ id, member }: { id: string; member: Member }) {
  const texts = useTexts(peopleTexts);
  const { id: programmeId } = useProgramme();
  const changeId = useChangeId();
  const [password] = useState(newPassword);
  const { user, version, self, mayGivePassword } = member;
  const give = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: version, password };
      await client.access.members.givePassword.mutate({ ...sent, changeId: changeId(sent) });
      await queryClient.invalidateQueries();
    },
  });
  return (
    <section className="stack section" aria-labelledby="new-password">
      <h2 id="new-password">{texts.newPassword}</h2>
      <Refused refusal={give.error ? refusalOf(give.error) : null} names={{}} />
      {self ? (
        <p>
          {texts.own} <Link href="/account">{texts.ownAccount}</Link>.
        </p>
      ) : give.isSuccess ? (
        <output>
          <h3>{texts.passwordGiven(user.name)}</h3>
          <PasswordShown email={user.email} password={password} />
        </output>
      ) : mayGivePassword ? (
        <>
          <p className="soft">{texts.newPasswordHelp}</p>
          <div>
            <button
              type="button"
              className="button"
              aria-busy={give.isPending}
              onClick={() => give.mutate()}
            >
              {texts.makePassword}
            </button>
          </div>
        </>
      ) : (
        <p className="soft">{texts.notYours}</p>
      )}
    </section>
  );
}
