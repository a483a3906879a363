import { wordsIn } from "@suivi/domain/words/words";
import { useLanguage, useTexts } from "../../language";
import type { CodeWords, FieldNames } from "../../shell/say-value";
import { organisationTexts } from "./texts";

/** What the fields of an organisation and their codes are called, for its form, its history and conflicts. */
export function useOrganisationFields(): { fields: FieldNames; codes: CodeWords } {
  const texts = useTexts(organisationTexts);
  const { name, acronym, aliases, identifier, oldIdentifier, type, country } = texts;
  return {
    fields: {
      name,
      acronym,
      aliases,
      identifier,
      oldIdentifier,
      type,
      country,
      mergedIntoId: texts.mergeChoose,
    },
    codes: { type: wordsIn(useLanguage()).organisationType },
  };
}
