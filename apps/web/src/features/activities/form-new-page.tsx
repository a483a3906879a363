import { newId } from "@suivi/domain/ids";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useHistoryState } from "wouter/use-browser-location";
import { useLanguage, useTexts } from "../../language";
import { freshDraft } from "../../outbox/draft";
import { Unsent } from "../../outbox/unsent";
import { useMe } from "../../session";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { FormFrame, useAbout } from "./form-frame";
import { startOfNew } from "./form-start";
import { formTexts } from "./form-texts";

/** Logging an activity. The draft's id stands in the address, so that a reload goes on with the same. */
export default function NewActivityPage() {
  const { values, set } = useAddress();
  const [first] = useState(() => newId());
  const { draft = null } = values;
  useEffect(() => {
    if (!draft) set({ draft: first });
  });
  return <New key={draft ?? first} id={draft ?? first} />;
}

function New({ id }: { id: string }) {
  const texts = useTexts(formTexts);
  const reader = useLanguage();
  const me = useMe();
  const state = useHistoryState<unknown>();
  const { programme, countries } = useAbout();
  const { id: programmeId, code } = programme;
  const { data: defaults } = useSuspenseQuery(
    trpc.activities.defaults.queryOptions({ programmeId }),
  );
  const form = startOfNew({ state, defaults, countries, reader });
  const fresh = freshDraft({ userId: me?.user.id ?? "", programmeId, code, id, form });
  return (
    <FormFrame title={texts.newTitle} fresh={fresh}>
      <Unsent exceptId={id} />
    </FormFrame>
  );
}
