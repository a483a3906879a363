import { Suspense, useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { ActivitySince } from "../../shell/history";
import { Waiting } from "../../shell/waiting";
import { activityFields } from "./field-names";
import { pageTexts } from "./page-texts";

/** What changed in an activity since a version of it was approved; read when it is opened. */
export function ChangesSince({ id, version }: { id: string; version: number }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.whatChanged}</summary>
      {open ? (
        <Suspense fallback={<Waiting />}>
          <ActivitySince id={id} version={version} {...activityFields(language)} />
        </Suspense>
      ) : null}
    </details>
  );
}
