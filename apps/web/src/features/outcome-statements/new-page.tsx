import { newId } from "@suivi/domain/ids";
import { blankStatement } from "@suivi/domain/outcome-statements/schema";
import { useState } from "react";
import { useProgramme } from "../../session";
import { StatementForm } from "./statement-form";
import { useChoices } from "./use-choices";
import { currentDay } from "../../shell/current-day";

/** A new outcome statement. */
export default function NewStatementPage() {
  const { standing } = useProgramme();
  const { partners, organisations } = useChoices();
  const only = partners.length === 1 ? partners[0]!.value : "";
  const country =
    organisations.find(({ id }) => id === only)?.content.country ??
    standing.membership?.country ??
    null;
  const [made] = useState(() => ({
    id: newId(),
    content: blankStatement(only, country, currentDay()),
  }));
  return <StatementForm id={made.id} record={{ version: 0, content: made.content }} />;
}
