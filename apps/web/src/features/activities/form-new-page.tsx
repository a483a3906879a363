import { newId } from "@suivi/domain/ids";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { useLanguage, useTexts } from "../../language";
import { draftUnder } from "../../outbox/device";
import { freshDraft, keyOf } from "../../outbox/draft";
import { lastSent } from "../../outbox/last-sent";
import { Unsent } from "../../outbox/unsent";
import { useMe } from "../../session";
import { useAddress } from "../../shell/use-address";
import { Waiting } from "../../shell/waiting";
import { trpc } from "../../trpc";
import { FormFrame, useAbout } from "./form-frame";
import { startOfNew } from "./form-start";
import { formTexts } from "./form-texts";

/** Logging an activity. */
export default function NewActivityPage() {
  const id = useDraftId();
  return id ? <New key={id} id={id} /> : <Waiting />;
}

/**
 * The id of the activity being typed, which stands in the address so that a reload goes on with it. An id of which
 * nothing is kept was sent, or never typed in: what is typed next is another activity, and gets an id of its own.
 */
function useDraftId(): string | null {
  const me = useMe();
  const { programme } = useAbout();
  const { values } = useAddress();
  const [, go] = useLocation();
  const state = useHistoryState<unknown>();
  const [id, setId] = useState<string | null>(null);
  const asked = values["draft"];
  const userId = me?.user.id ?? "";
  useEffect(() => {
    if (asked && asked === id) return undefined;
    let gone = false;
    const goOn = async () => {
      const key = asked && keyOf({ userId, programmeId: programme.id, id: asked });
      const draft = key ? await draftUnder(key).catch(() => undefined) : undefined;
      if (gone) return;
      // Sent while the page was away: what became of it is on its own page.
      if (!draft && asked && lastSent(userId)?.id === asked)
        return go(`${programme.base}/activities/${asked}`, { replace: true });
      const next = draft?.id ?? newId();
      setId(next);
      if (!draft) go(`${programme.base}/activities/new?draft=${next}`, { replace: true, state });
    };
    void goOn();
    return () => {
      gone = true;
    };
  }, [asked, id, userId, programme.id, programme.base, go, state]);
  return id;
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
