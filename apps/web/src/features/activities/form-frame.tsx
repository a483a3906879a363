import { mayOn } from "@suivi/domain/access/policy";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTexts } from "../../language";
import type { Draft } from "../../outbox/draft";
import type { OpenDraft } from "../../outbox/open-draft";
import { useOpenDraft, usePart } from "../../outbox/use-open-draft";
import { useProgramme } from "../../session";
import { Page } from "../../shell/page";
import { Waiting as Opening } from "../../shell/waiting";
import { trpc } from "../../trpc";
import { FormBody } from "./form-body";
import { Sent, Waiting } from "./form-outcome";
import { mayLogFor } from "./form-start";
import type { Form } from "./form-state";
import { formTexts } from "./form-texts";

type Props = { title: string; fresh: Draft; children?: ReactNode };

/** What a form needs to know of the programme. */
export function useAbout() {
  const programme = useProgramme();
  const { id: programmeId } = programme;
  const { data: page } = useSuspenseQuery(trpc.programmes.get.queryOptions({ programmeId }));
  const { data: listed } = useSuspenseQuery(trpc.organisations.list.queryOptions({ programmeId }));
  const organisations = listed.map(({ id, content: { name, acronym } }) => ({ id, name, acronym }));
  const mayLog = mayLogFor(programme, page.content.countries, organisations);
  return { programme, page, organisations, ...mayLog };
}

/** The form of one activity around the draft in this tab's hands, and what takes its place once it is handed over. */
export function FormFrame({ title, fresh, children }: Props) {
  const texts = useTexts(formTexts);
  const { opened, take } = useOpenDraft(fresh);
  if (opened === "opening") return <Opening />;
  if (opened === "elsewhere")
    return <Elsewhere title={texts.elsewhereTitle} help={texts.elsewhereHelp} take={take} />;
  return (
    <InHand title={title} open={opened} take={take}>
      {children}
    </InHand>
  );
}

function InHand({
  title,
  open,
  take,
  children,
}: {
  title: string;
  open: OpenDraft;
  take(): void;
  children: ReactNode;
}) {
  const texts = useTexts(formTexts);
  const draft = usePart(open, "draft");
  const lost = usePart(open, "lost");
  const done = usePart(open, "done");
  const { programme, page, organisations, countries, isPartner } = useAbout();
  if (lost) return <Elsewhere title={texts.lostTitle} help={texts.elsewhereHelp} take={take} />;
  const { country } = (draft.form as Form).content.place;
  const handedOver = draft.waiting.length > 0 && !draft.changed;
  const mayName = ({ content }: Form) =>
    mayOn(programme.standing, "person.read", {
      partnerId: content.partnerId,
      country: content.place.country,
    });
  return (
    <Page title={title} narrow>
      {done ? <Sent open={open} /> : handedOver ? <Waiting open={open} /> : children}
      {done ? null : (
        // Hidden, not gone: a refusal brings back the very form that was left.
        <div hidden={handedOver}>
          <FormBody
            open={open}
            programme={page}
            organisations={organisations}
            countries={countries}
            partners={organisations.filter(({ id }) => isPartner(id, country))}
            mayName={mayName}
          />
        </div>
      )}
    </Page>
  );
}

function Elsewhere({ title, help, take }: { title: string; help: string; take(): void }) {
  const texts = useTexts(formTexts);
  return (
    <Page title={title} narrow>
      <p>{help}</p>
      <div>
        <button type="button" className="button primary" onClick={take}>
          {texts.goOnHere}
        </button>
      </div>
    </Page>
  );
}
