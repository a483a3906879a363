import { newId } from "@suivi/domain/ids";
import { sayList, sayNumber } from "@suivi/domain/numbers";
import type { Level, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { frameworkProblems, levelTemplates } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { ListEditor } from "../../shell/list-editor";
import { LocalFields } from "../../shell/text-fields";
import { settingsTexts } from "./settings-texts";

type Props = {
  content: ProgrammeContent;
  patch(part: Partial<ProgrammeContent>): void;
  problem(path: string): string | undefined;
};

/** The levels by name, in both languages; one that results stand on stays, and none is moved above its whole. */
export function LevelFields({ content, patch, problem }: Props) {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const { levels, outcomes } = content;
  const on = (level: Level) => outcomes.filter((one) => one.level === level.id).length;
  const nameOf = (level: Level) => textIn(level.name, language) || texts.newLevel;
  // A level that would come to stand above what its results are part of stays where it is.
  const change = (next: Level[]) => {
    if (frameworkProblems({ levels: next, outcomes }).length === 0) patch({ levels: next });
  };
  return (
    <>
      <ListEditor
        path="levels"
        title={texts.levels}
        help={texts.levelsHelp}
        empty={texts.noLevel}
        add={texts.addLevel}
        first="name.fr"
        items={levels}
        blank={(): Level => ({ id: newId(), name: {} })}
        nameOf={nameOf}
        detailOf={({ name }) => [name.fr, name.en].filter(Boolean).join(" · ")}
        keeps={(level) => {
          const count = on(level);
          return count > 0 ? texts.levelKept(count, sayNumber(count, language)) : null;
        }}
        ordered
        problem={problem}
        onChange={change}
      >
        {(level, index, set) => (
          <LocalFields
            path={`levels.${index}.name`}
            label={texts.levelName}
            value={level.name}
            onChange={(name) => set({ name })}
            problem={problem}
          />
        )}
      </ListEditor>
      <fieldset className="stack tight">
        <legend>{texts.template}</legend>
        {levelTemplates.map((template) => {
          const lost = levels.filter(
            (level) => on(level) > 0 && !template.levels.some(({ id }) => id === level.id),
          );
          const name = texts.templates[template.id];
          return (
            <div key={template.id} className="row apart">
              <span>
                {name}
                {lost.length > 0 ? (
                  <span className="small soft under">
                    {texts.locked(sayList(lost.map(nameOf), language))}
                  </span>
                ) : null}
              </span>
              {lost.length > 0 ? null : (
                <button
                  type="button"
                  className="button"
                  aria-label={`${texts.use} (${name})`}
                  onClick={() => patch({ levels: template.levels })}
                >
                  {texts.use}
                </button>
              )}
            </div>
          );
        })}
      </fieldset>
    </>
  );
}
