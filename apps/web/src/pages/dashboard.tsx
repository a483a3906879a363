import { ProgrammeCapacity } from "../features/capacity/programme-capacity";
import { DashboardPage } from "../features/dashboard/dashboard-page";
import { MoneyInShort } from "../features/money/money-in-short";
import { StatementsByYear } from "../features/outcome-statements/statements-by-year";
import { QuestionsInShort } from "../features/questions/questions-to-answer";
import { useProgramme } from "../session";

/** The dashboard with capacity, outcomes, and planned against spent, for those who may read them. */
export default function Dashboard() {
  const { may } = useProgramme();
  return (
    <DashboardPage>
      <ProgrammeCapacity />
      <StatementsByYear />
      {may("money.read") ? <MoneyInShort /> : null}
      {may("question.read") ? <QuestionsInShort /> : null}
    </DashboardPage>
  );
}
