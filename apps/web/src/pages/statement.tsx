import { StatementPage } from "../features/outcome-statements/statement-page";
import { RecordDecision } from "../features/review/record-decision";

/** An outcome statement with the decision that it may wait for. */
export default function Statement({ id }: { id: string }) {
  return (
    <StatementPage
      id={id}
      decision={(statement, title) => (
        <RecordDecision kind="statement" record={{ ...statement, title }} />
      )}
    />
  );
}
