import { wordsIn } from "@suivi/domain/words/words";
import { useLanguage } from "../../language";

/** Said where nothing is stated: that is not zero, and not nothing. */
export const NotStated = () => <span className="soft">{wordsIn(useLanguage()).notStated}</span>;
