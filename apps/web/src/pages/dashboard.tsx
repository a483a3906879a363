import { DashboardPage } from "../features/dashboard/dashboard-page";
import { MoneyInShort } from "../features/money/money-in-short";
import { useProgramme } from "../session";

/** The dashboard with planned against spent, for those who may read it. */
export default function Dashboard() {
  const { may } = useProgramme();
  return <DashboardPage>{may("money.read") ? <MoneyInShort /> : null}</DashboardPage>;
}
