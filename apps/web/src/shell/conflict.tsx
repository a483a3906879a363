import { keepMine } from "@suivi/domain/keep-mine";
import { mergeChanges, type Json } from "@suivi/domain/merge";
import type { LocalText } from "@suivi/domain/text";
import { useState } from "react";
import { useLanguage, useTexts } from "../language";
import type { Refusal } from "../trpc";
import { conflictTexts } from "./conflict-texts";
import { type CodeWords, type FieldNames, sayMomentHere, speech } from "./say-value";
import { takesFocus } from "./takes-focus";

type Props<C> = {
  /** The refusal: who changed it, and when. */
  refusal: Refusal;
  /** What the form started from, what it says now, and what the other person made of it. */
  base: C;
  mine: C;
  theirs: C;
  fields: FieldNames;
  codes?: CodeWords;
  names?: Record<string, LocalText>;
  /** The content with every decision taken, to be saved on top of theirs. */
  onDecided(content: C): void;
};

/** Two people changed the same fields (FLOWS.md §7): each is decided here; all else of both is kept. */
export function Conflict<C extends object>({ refusal, base, mine, theirs, ...props }: Props<C>) {
  const { fields, codes, names, onDecided } = props;
  const texts = useTexts(conflictTexts);
  const language = useLanguage();
  const [kept, keep] = useState<Record<string, "mine" | "theirs">>({});
  const { merged, conflicts } = mergeChanges(base as Json, mine as Json, theirs as Json);
  const { nameOf, say } = speech({ language, fields, codes, names });
  const other = refusal.by ?? texts.somebody;
  const decided = conflicts.every(({ path }) => kept[path]);
  const decide = () => {
    const own = conflicts.filter(({ path }) => kept[path] === "mine").map(({ path }) => path);
    onDecided(keepMine(merged as C, mine, own));
  };
  return (
    <section
      {...takesFocus}
      className="notice attention stack"
      role="alert"
      aria-labelledby="conflict-title"
    >
      <h2 id="conflict-title">
        {texts.title(other, refusal.at ? sayMomentHere(refusal.at, language) : "")}
      </h2>
      <p>{texts.help}</p>
      {conflicts.map(({ path, before, mine: own, theirs: others }) => (
        <fieldset key={path} className="stack tight">
          <legend>{nameOf(path) ?? path}</legend>
          <p className="small soft">
            {texts.before} {say(path, before as Json)}
          </p>
          {(
            [
              ["mine", texts.mine, own],
              ["theirs", texts.theirs(other), others],
            ] as const
          ).map(([side, label, value]) => (
            <label key={side} className="check">
              <input
                type="radio"
                name={path}
                checked={kept[path] === side}
                onChange={() => keep({ ...kept, [path]: side })}
              />
              <span>
                {label} <strong>{say(path, value as Json)}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <button type="button" className="button" disabled={!decided} onClick={decide}>
          {texts.decide}
        </button>
      </div>
    </section>
  );
}
