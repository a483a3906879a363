import type { BudgetContent, TransactionContent } from "@suivi/domain/money/schema";
import { readDecimal } from "@suivi/domain/numbers";
import type { Language } from "@suivi/domain/text";
import { cleanTextOrNull } from "../../shell/clean";

/** What was typed, as it is sent: the amount as plain decimal text, nothing where nothing was stated. */
export const cleanMoney = <C extends BudgetContent | TransactionContent>(
  content: C,
  reader: Language,
): C => ({
  ...content,
  amount: readDecimal(content.amount, reader) ?? content.amount,
  description: cleanTextOrNull(content.description),
});
