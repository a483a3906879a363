import { newId } from "@suivi/domain/ids";
import { sayList, sayNumber } from "@suivi/domain/numbers";
import type { DimensionOfBreakdown, ProgrammeContent } from "@suivi/domain/programmes/schema";
import { standardDimensions } from "@suivi/domain/results/framework";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { fieldId } from "../../shell/form";
import { ListEditor } from "../../shell/list-editor";
import { LocalFields } from "../../shell/text-fields";
import { settingsTexts } from "./settings-texts";

type Props = {
  content: ProgrammeContent;
  patch(part: Partial<ProgrammeContent>): void;
  problem(path: string): string | undefined;
};

/** The ways to break down that this programme has beside the standard ones: each a name and its categories. */
export function DimensionFields({ content: { dimensions }, patch, problem }: Props) {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const standard = sayList(
    standardDimensions.map(({ name }) => textIn(name, language).toLowerCase()),
    language,
  );
  return (
    <ListEditor
      path="dimensions"
      title={texts.dimensions}
      help={texts.dimensionsHelp.replace("{standard}", standard)}
      empty={texts.noDimension}
      add={texts.addDimension}
      first="name.fr"
      items={dimensions}
      blank={(): DimensionOfBreakdown => ({
        id: newId(),
        name: {},
        ofWhom: false,
        categories: [blankCategory(), blankCategory()],
      })}
      nameOf={({ name }) => textIn(name, language) || texts.newDimension}
      detailOf={({ categories }) =>
        categories.map(({ name }) => textIn(name, language) || texts.unnamed).join(", ")
      }
      problem={problem}
      onChange={(next) => patch({ dimensions: next })}
    >
      {(dimension, index, set) => (
        <>
          <LocalFields
            path={`dimensions.${index}.name`}
            label={texts.dimensionName}
            value={dimension.name}
            onChange={(name) => set({ name })}
            problem={problem}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={dimension.ofWhom}
              onChange={(event) => set({ ofWhom: event.target.checked })}
            />
            {texts.ofWhom}
          </label>
          <Categories
            path={`dimensions.${index}.categories`}
            categories={dimension.categories}
            problem={problem}
            onChange={(categories) => set({ categories })}
          />
        </>
      )}
    </ListEditor>
  );
}

const blankCategory = () => ({ id: newId(), name: {} });

type CategoriesProps = {
  path: string;
  categories: DimensionOfBreakdown["categories"];
  problem(path: string): string | undefined;
  onChange(categories: DimensionOfBreakdown["categories"]): void;
};

function Categories({ path, categories, problem, onChange }: CategoriesProps) {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const say = (index: number) => sayNumber(index + 1, language);
  return (
    <fieldset className="stack tight" id={fieldId(path)} tabIndex={-1}>
      <legend>{texts.categories}</legend>
      {categories.map((category, index) => (
        <div key={category.id} className="row whole end">
          <div className="grow">
            <LocalFields
              path={`${path}.${index}.name`}
              label={texts.category(say(index))}
              value={category.name}
              onChange={(name) =>
                onChange(categories.map((one, at) => (at === index ? { ...one, name } : one)))
              }
              problem={problem}
            />
          </div>
          <button
            type="button"
            className="button plain"
            aria-label={texts.removeCategory(textIn(category.name, language) || say(index))}
            onClick={() => onChange(categories.filter((_, at) => at !== index))}
          >
            ✕
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button"
          onClick={() => onChange([...categories, blankCategory()])}
        >
          {texts.addCategory}
        </button>
      </div>
    </fieldset>
  );
}
