import { currencyChoices } from "@suivi/domain/money/currencies";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField } from "../../shell/form";
import { trpc } from "../../trpc";
import { settingsTexts } from "./settings-texts";
import type { SettingsForm } from "./use-settings-form";

/** Who publishes, under which identifier, in which language and currency. */
export function SettingsWho({ settings, patch, problem }: SettingsForm) {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const { id: programmeId } = useProgramme();
  const { data: organisations } = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  );
  const reporting = organisations.find(({ id }) => id === settings.reportingOrgId);
  const start = reporting?.content.identifier;
  const choices = organisations
    .map(({ id, content }) => ({ value: id, label: textIn(content.name, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <section className="stack" aria-labelledby="iati-who">
      <h2 id="iati-who">{texts.who}</h2>
      <SelectField
        path="iati.reportingOrgId"
        label={texts.reportingOrg}
        error={problem("reportingOrgId")}
        value={settings.reportingOrgId ?? ""}
        onChange={(id) => patch({ reportingOrgId: id || null })}
        options={[{ value: "", label: texts.choose }, ...choices]}
      />
      <TextField
        path="iati.identifier"
        label={texts.identifier}
        hint={start ? texts.identifierHint(start) : texts.identifierHintNone}
        error={problem("identifier")}
        value={settings.identifier ?? ""}
        onChange={(identifier) => patch({ identifier })}
      />
      <TextField
        path="iati.funderActivityId"
        label={texts.funderActivityId}
        hint={texts.funderHint}
        error={problem("funderActivityId")}
        value={settings.funderActivityId ?? ""}
        onChange={(funderActivityId) => patch({ funderActivityId })}
      />
      <div className="pair">
        <SelectField
          path="iati.language"
          label={texts.language}
          value={settings.language}
          onChange={(value) => patch({ language: value === "en" ? "en" : "fr" })}
          options={(["fr", "en"] as const).map((value) => ({
            value,
            label: texts.languages[value],
          }))}
        />
        <SelectField
          path="iati.currency"
          label={texts.currency}
          error={problem("currency")}
          value={settings.currency ?? ""}
          onChange={(code) => patch({ currency: code || null })}
          options={[{ value: "", label: texts.notStated }, ...currencyChoices(language)]}
        />
      </div>
    </section>
  );
}
