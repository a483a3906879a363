import { Suspense } from "react";
import { ProgrammePage } from "../features/programmes/programme-page";
import { ProgrammeResults } from "../features/results/programme-results";
import { useProgramme } from "../session";
import { Waiting } from "../shell/waiting";

/** A programme's page, with where it stands once it has indicators. */
export default function Programme() {
  const { may } = useProgramme();
  return (
    <ProgrammePage
      results={
        may("indicator.read") ? (
          <Suspense fallback={<Waiting />}>
            <ProgrammeResults />
          </Suspense>
        ) : null
      }
    />
  );
}
