import { textIn } from "@suivi/domain/text";
import { CheckList } from "@suivi/ui/check-list";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import { fieldId, TextField } from "../../shell/form";
import { AreaField } from "../../shell/text-fields";
import { indicatorFormTexts } from "./indicator-form-texts";
import type { IndicatorPart } from "./indicator-part";
import type { Framework } from "./use-framework";

/** Where values are read, how, and by whom. */
export function CollectionFields({ content, patch, problem }: IndicatorPart) {
  const texts = useTexts(indicatorFormTexts);
  const area = (path: "meansOfVerification" | "method", label: string) => (
    <AreaField
      path={path}
      label={label}
      rows={2}
      error={problem(path)}
      value={content[path] ?? ""}
      onChange={(text) => patch({ [path]: text })}
    />
  );
  return (
    <Fold
      title={texts.collection}
      state={content.responsible || null}
      show={["meansOfVerification", "method", "responsible"].some((path) => problem(path))}
    >
      {area("meansOfVerification", texts.means)}
      {area("method", texts.method)}
      <TextField
        path="responsible"
        label={texts.responsible}
        error={problem("responsible")}
        value={content.responsible ?? ""}
        onChange={(responsible) => patch({ responsible })}
      />
    </Fold>
  );
}

type Props = IndicatorPart & { framework: Framework };

/** The common indicators, of a funder for example, that this one contributes to. */
export function ContributesFields({ content, patch, framework }: Props) {
  const texts = useTexts(indicatorFormTexts);
  const language = useLanguage();
  const { catalogues } = framework.content;
  const { contributesTo } = content;
  return (
    <Fold
      title={texts.contributes}
      state={contributesTo.map(({ code }) => code).join(", ") || null}
    >
      <p className="hint">{catalogues.length > 0 ? texts.contributesHelp : texts.noCatalogue}</p>
      {catalogues.map(({ id, name, indicators }) => (
        <CheckList
          key={id}
          id={fieldId(`contributesTo.${id}`)}
          legend={textIn(name, language)}
          options={indicators.map((one) => ({
            value: one.id,
            label: `${one.id} – ${textIn(one.title, language)}`,
          }))}
          chosen={contributesTo.flatMap(({ catalogue, code }) => (catalogue === id ? [code] : []))}
          onChange={(codes) =>
            patch({
              contributesTo: [
                ...contributesTo.filter(({ catalogue }) => catalogue !== id),
                ...codes.map((code) => ({ catalogue: id, code })),
              ],
            })
          }
        />
      ))}
    </Fold>
  );
}
