import { documentCategories, iatiWords, usualSectors } from "@suivi/domain/iati/codes";
import type { IatiDocument, IatiSettings } from "@suivi/domain/iati/settings";
import { newId } from "@suivi/domain/ids";
import { sayCountry } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useLanguage, useTexts } from "../../language";
import { SelectField, TextField } from "../../shell/form";
import { ListEditor } from "../../shell/list-editor";
import { LocalFields } from "../../shell/text-fields";
import { settingsTexts } from "./settings-texts";
import type { SettingsForm } from "./use-settings-form";

type Sector = IatiSettings["sectors"][number];

/** Sectors and countries with their shares, and documents. */
export function SettingsLists({ settings, countries, patch, problem }: SettingsForm) {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const words = iatiWords(language);
  const sectorNames: Record<string, string> = words.sectors;
  const { sectors, countryShares, documents } = settings;
  const at = (path: string) => problem(path.replace(/^iati\./, ""));
  return (
    <>
      <ListEditor<Sector>
        path="iati.sectors"
        title={texts.sectors}
        help={texts.sectorsHelp}
        empty={texts.noSector}
        add={texts.addSector}
        first="code"
        items={sectors}
        blank={() => ({ id: newId(), code: "", share: null })}
        nameOf={({ code }) => [code || texts.sector, sectorNames[code]].filter(Boolean).join(" · ")}
        problem={at}
        onChange={(next) => patch({ sectors: next })}
      >
        {(one, index, change) => (
          <div className="pair">
            <TextField
              path={`iati.sectors.${index}.code`}
              label={texts.code}
              inputMode="numeric"
              list="usual-sectors"
              error={problem(`sectors.${index}.code`)}
              value={one.code}
              onChange={(code) => change({ code })}
            />
            <TextField
              path={`iati.sectors.${index}.share`}
              label={texts.share}
              inputMode="decimal"
              error={problem(`sectors.${index}.share`)}
              value={one.share ?? ""}
              onChange={(share) => change({ share: share || null })}
            />
          </div>
        )}
      </ListEditor>
      <datalist id="usual-sectors">
        {usualSectors.map((code) => (
          <option key={code} value={code}>
            {words.sectors[code]}
          </option>
        ))}
      </datalist>
      {countries.length > 1 ? (
        <section className="stack section" aria-labelledby="iati-shares">
          <h2 id="iati-shares">{texts.shares}</h2>
          <p className="hint">{texts.sharesHelp}</p>
          <div className="filters">
            {countries.map((country) => (
              <TextField
                key={country}
                path={`iati.countryShares.${country}`}
                label={sayCountry(country, language)}
                inputMode="decimal"
                error={problem(`countryShares.${country}`)}
                value={countryShares[country] ?? ""}
                onChange={(text) => patch({ countryShares: { ...countryShares, [country]: text } })}
              />
            ))}
          </div>
        </section>
      ) : null}
      <ListEditor<IatiDocument>
        path="iati.documents"
        title={texts.documents}
        help={texts.documentsHelp}
        empty={texts.noDocument}
        add={texts.addDocument}
        first="title.fr"
        items={documents}
        blank={() => ({ id: newId(), title: {}, url: "", category: "A12", language })}
        nameOf={({ title }) => textIn(title, language) || texts.document}
        problem={at}
        onChange={(next) => patch({ documents: next })}
      >
        {(one, index, change) => (
          <>
            <LocalFields
              path={`iati.documents.${index}.title`}
              label={texts.documentTitle}
              value={one.title}
              onChange={(title) => change({ title })}
              problem={at}
            />
            <TextField
              path={`iati.documents.${index}.url`}
              type="url"
              label={texts.url}
              error={problem(`documents.${index}.url`)}
              value={one.url}
              onChange={(url) => change({ url })}
            />
            <div className="pair">
              <SelectField
                path={`iati.documents.${index}.category`}
                label={texts.category}
                value={one.category}
                onChange={(category) => change({ category: category as IatiDocument["category"] })}
                options={documentCategories.map((value) => ({
                  value,
                  label: words.documentCategories[value],
                }))}
              />
              <SelectField
                path={`iati.documents.${index}.language`}
                label={texts.documentLanguage}
                value={one.language}
                onChange={(code) => change({ language: code === "en" ? "en" : "fr" })}
                options={(["fr", "en"] as const).map((value) => ({
                  value,
                  label: texts.languages[value],
                }))}
              />
            </div>
          </>
        )}
      </ListEditor>
    </>
  );
}
