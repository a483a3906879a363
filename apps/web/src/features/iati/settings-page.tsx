import {
  activityStatuses,
  aidTypes,
  collaborationTypes,
  financeTypes,
  flowTypes,
  iatiWords,
  tiedStatuses,
} from "@suivi/domain/iati/codes";
import { cuts } from "@suivi/domain/iati/settings";
import { Chips } from "@suivi/ui/chips";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { AreaField } from "../../shell/text-fields";
import { SettingsLists } from "./settings-lists";
import { settingsTexts } from "./settings-texts";
import { SettingsWho } from "./settings-who";
import { SettingsWithheld } from "./settings-withheld";
import { useSettingsForm } from "./use-settings-form";

/** What a publication needs beyond what is recorded: typed once. */
export default function IatiSettingsPage() {
  const texts = useTexts(settingsTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const own = useSettingsForm();
  const { form, settings, patch, problem } = own;
  const words = iatiWords(language);
  type Code = "aidType" | "financeType" | "flowType" | "tiedStatus" | "collaborationType";
  const code = <T extends string>(
    path: Code | "status",
    list: readonly T[],
    names: Record<T, string>,
  ) => (
    <SelectField
      path={`iati.${path}`}
      label={texts[path]}
      error={problem(path)}
      value={settings[path] ?? ""}
      onChange={(value) => patch({ [path]: value || null })}
      options={[
        { value: "", label: path === "status" ? texts.statusAuto : texts.notStated },
        ...list.map((value) => ({
          value,
          label: path === "status" ? names[value] : `${value} · ${names[value]}`,
        })),
      ]}
    />
  );
  const contact = (path: "email" | "telephone" | "website") => (
    <TextField
      path={`iati.contact.${path}`}
      label={texts[path]}
      error={problem(`contact.${path}`)}
      value={settings.contact[path] ?? ""}
      onChange={(text) => patch({ contact: { ...settings.contact, [path]: text } })}
    />
  );
  const day = (path: "started" | "ended") => (
    <TextField
      path={`iati.${path}`}
      type="date"
      label={texts[path]}
      error={problem(path)}
      value={settings[path] ?? ""}
      onChange={(date) => patch({ [path]: date || null })}
    />
  );
  return (
    <FormPage
      title={texts.title}
      lead={texts.lead}
      form={form}
      cancel={`${base}/iati`}
      fields={fieldsOf(texts)}
    >
      <SettingsWho {...own} />
      <section className="stack section" aria-labelledby="iati-cut">
        <h2 id="iati-cut">{texts.cut}</h2>
        <Chips
          name="f-iati-cut"
          legend={texts.cut}
          hideLegend
          value={settings.cut}
          onChange={(cut) => patch({ cut })}
          options={cuts.map((value) => ({ value, label: texts.cuts[value] }))}
        />
        <p className="hint">{texts.cutHelp[settings.cut]}</p>
      </section>
      <SettingsWithheld {...own} />
      <section className="stack section" aria-labelledby="iati-when">
        <h2 id="iati-when">{texts.when}</h2>
        <p className="hint">{texts.datesHint}</p>
        <div className="pair">
          {day("started")}
          {day("ended")}
        </div>
        {code("status", activityStatuses, words.statuses)}
      </section>
      <SettingsLists {...own} />
      <section className="stack section" aria-labelledby="iati-defaults">
        <h2 id="iati-defaults">{texts.defaults}</h2>
        {code("aidType", aidTypes, words.aidTypes)}
        <div className="pair">
          {code("financeType", financeTypes, words.financeTypes)}
          {code("flowType", flowTypes, words.flowTypes)}
        </div>
        <div className="pair">
          {code("tiedStatus", tiedStatuses, words.tiedStatuses)}
          {code("collaborationType", collaborationTypes, words.collaborationTypes)}
        </div>
      </section>
      <section className="stack section" aria-labelledby="iati-contact">
        <h2 id="iati-contact">{texts.contact}</h2>
        <p className="hint">{texts.contactHelp}</p>
        <div className="pair">
          {contact("email")}
          {contact("telephone")}
        </div>
        {contact("website")}
        <AreaField
          path="iati.contact.address"
          label={texts.address}
          rows={3}
          error={problem("contact.address")}
          value={settings.contact.address ?? ""}
          onChange={(address) => patch({ contact: { ...settings.contact, address } })}
        />
      </section>
    </FormPage>
  );
}

/** What the summary of errors and a conflict call the fields. */
const fieldsOf = (texts: typeof settingsTexts.fr) => ({
  iati: texts.title,
  "iati.reportingOrgId": texts.reportingOrg,
  "iati.identifier": texts.identifier,
  "iati.funderActivityId": texts.funderActivityId,
  "iati.started": texts.started,
  "iati.ended": texts.ended,
  "iati.sectors": texts.sectors,
  "iati.sectors.*.code": texts.code,
  "iati.sectors.*.share": texts.share,
  "iati.countryShares": texts.shares,
  "iati.contact.website": texts.website,
  "iati.documents": texts.documents,
  "iati.documents.*.title": texts.documentTitle,
  "iati.documents.*.url": texts.url,
  "iati.withheld": texts.withheld,
});
