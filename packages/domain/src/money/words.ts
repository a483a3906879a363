import type { Language } from "../text";
import type { TransactionType } from "./schema";

const fr = {
  types: {
    incoming_commitment: "Engagement reçu",
    incoming_funds: "Fonds reçus",
    outgoing_commitment: "Engagement pris",
    disbursement: "Versement",
    expenditure: "Dépense",
  } satisfies Record<TransactionType, string>,
  typeHelp: {
    incoming_commitment: "Ce que le bailleur s’est engagé à verser.",
    incoming_funds: "Ce qui est arrivé du bailleur.",
    outgoing_commitment: "Ce que l’on s’est engagé à verser à un partenaire.",
    disbursement: "Ce qui a été versé à un partenaire, qui le dépensera.",
    expenditure: "Ce qui a été dépensé pour le programme.",
  } satisfies Record<TransactionType, string>,
};
const en: typeof fr = {
  types: {
    incoming_commitment: "Incoming commitment",
    incoming_funds: "Incoming funds",
    outgoing_commitment: "Outgoing commitment",
    disbursement: "Disbursement",
    expenditure: "Expenditure",
  },
  typeHelp: {
    incoming_commitment: "What the funder has committed itself to pay.",
    incoming_funds: "What has arrived from the funder.",
    outgoing_commitment: "What one has committed oneself to pay to a partner.",
    disbursement: "What has been paid to a partner, who will spend it.",
    expenditure: "What has been spent for the programme.",
  },
};
const all: Record<Language, typeof fr> = { fr, en };
/** The words of money for every code. */
export const moneyWords = (reader: Language): typeof fr => all[reader];
