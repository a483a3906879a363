import type { MembershipContent } from "@suivi/domain/access/membership";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { wordsIn } from "@suivi/domain/words/words";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { History } from "../../shell/history";
import { NotFound } from "../../shell/not-found";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { useRecordForm } from "../../shell/use-record-form";
import { RecordViews } from "../../shell/views";
import { client, queryClient, trpc } from "../../trpc";
import { EndAccess } from "./end-access";
import { GivePassword } from "./give-password";
import type { Member } from "./people-page";
import { peopleTexts } from "./people-texts";
import { RoleFields } from "./role-fields";

/** One person's access: their role, a new password, its end, its history. */
export default function PersonPage({ id }: { id: string }) {
  const { id: programmeId } = useProgramme();
  const { data: members } = useSuspenseQuery(
    trpc.access.members.list.queryOptions({ programmeId }),
  );
  const member = members.find((one) => one.id === id);
  return member ? <Access id={id} member={member} /> : <NotFound />;
}

const contentOf = ({ role, organisationId, country, user }: Member): MembershipContent => ({
  role,
  organisationId,
  country,
  administrator: user.administrator,
});

function Access({ id, member }: { id: string; member: Member }) {
  const texts = useTexts(peopleTexts);
  const language = useLanguage();
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const { values } = useAddress();
  const list = trpc.access.members.list.queryOptions({ programmeId });
  const back = `${base}/people`;
  const form = useRecordForm<MembershipContent>({
    id,
    record: { version: member.version, content: contentOf(member) },
    clean: (content) => ({ ...content, country: content.country || null }),
    check: () => [],
    save: (change) => client.access.members.revise.mutate(change),
    reread: async () => {
      const now = await queryClient.fetchQuery({ ...list, staleTime: 0 });
      const found = now.find((one) => one.id === id) ?? member;
      return { version: found.version, content: contentOf(found) };
    },
    onSaved: () => navigate(back),
  });
  const problem = useProblems(form.problems);
  const { organisationId, organisation } = member;
  const labels = {
    fields: texts.fieldNames,
    codes: { role: wordsIn(language).role },
    names: organisationId && organisation ? { [organisationId]: organisation } : {},
  };
  const views = <RecordViews now={texts.view} />;
  if (values["view"] === "history")
    return (
      <Page title={member.user.name} lead={member.user.email} narrow>
        {views}
        <History kind="membership" id={id} fields={labels.fields} codes={labels.codes} />
      </Page>
    );
  return (
    <FormPage
      {...labels}
      title={member.user.name}
      lead={member.user.email}
      form={form}
      cancel={back}
      before={views}
      after={
        <>
          <GivePassword id={id} member={member} />
          <EndAccess id={id} member={member} />
        </>
      }
    >
      <RoleFields value={form.content} onChange={form.set} problem={problem} />
    </FormPage>
  );
}
