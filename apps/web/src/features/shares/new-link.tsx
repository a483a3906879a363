import { type ShareContent, sharedFormats, sharedThings } from "@suivi/domain/access/share";
import { randomSecret } from "@suivi/domain/access/token";
import { addDays } from "@suivi/domain/dates";
import { newId } from "@suivi/domain/ids";
import { sayCountry } from "@suivi/domain/numbers";
import { languages, textIn } from "@suivi/domain/text";
import { CopyButton } from "@suivi/ui/copy-button";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { Refused, SelectField, TextField, useProblems } from "../../shell/form";
import { takesFocus } from "../../shell/takes-focus";
import { useAddress } from "../../shell/use-address";
import { useChangeId } from "../../shell/use-change-id";
import { useKeptState } from "../../shell/use-kept-state";
import { client, queryClient, refusalOf } from "../../trpc";
import { EditionFields, usualFormats } from "./edition-fields";
import type { Partner } from "./shares-page";
import { sharesTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

const usualDays = 90;
type Values = Record<string, string | undefined>;

/** A link as the form opens it: of what the dashboard showed or of the edition, where one comes from there. */
const blank = (values: Values): ShareContent => ({
  name: "",
  thing: values["edition"] ? "edition" : "dashboard",
  format: null,
  language: null,
  from: values["from"] ?? null,
  to: values["to"] ?? null,
  country: values["country"] ?? null,
  partner: values["partner"] ?? null,
  edition: values["edition"] ? { id: values["edition"], formats: usualFormats } : null,
  until: addDays(currentDay(), usualDays),
});

/** A new link: what it shows, of what, until when. What it carries is made here, shown once, and kept nowhere. */
export function NewLink({ partners }: { partners: Partner[] }) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { id: programmeId, countries } = useProgramme();
  const { values } = useAddress();
  const changeId = useChangeId();
  const [id, setId] = useState(newId);
  const [secret, setSecret] = useState(randomSecret);
  const {
    value: content,
    set: setContent,
    sent: linkMade,
  } = useKeptState(`link ${JSON.stringify(values)}`, () => blank(values));
  const [made, setMade] = useState<string | null>(null);
  const set = (part: Partial<ShareContent>) => setContent({ ...content, ...part });
  const make = useMutation({
    mutationFn: async () => {
      const sent = { programmeId, id, baseVersion: 0, content, secret };
      await client.shares.make.mutate({ ...sent, changeId: changeId(sent) });
      setMade(`${location.origin}/shared#${secret}`);
      setId(newId());
      setSecret(randomSecret());
      linkMade();
      await queryClient.invalidateQueries();
    },
  });
  const refusal = make.error ? refusalOf(make.error) : null;
  const problem = useProblems(refusal?.problems ?? []);
  const month = (path: "from" | "to") =>
    content.thing === "iptt" ? null : (
      <TextField
        path={path}
        type="month"
        label={texts[path]}
        hint={texts.monthHint}
        error={problem(path)}
        value={content[path] ?? ""}
        onChange={(value) => set({ [path]: value || null })}
      />
    );
  const choose = (thing: ShareContent["thing"]) =>
    set({
      thing,
      ...(thing === "dashboard" || thing === "edition"
        ? { format: null, language: null }
        : { format: content.format ?? "pdf", language: content.language ?? language }),
      ...(thing === "iptt" || thing === "edition" ? { from: null, to: null } : {}),
      ...(thing === "edition" ? { country: null, partner: null } : { edition: null }),
    });
  return (
    <>
      {made ? (
        <section key={made} {...takesFocus} className="notice stack tight" aria-labelledby="made">
          <h2 id="made">{texts.made}</h2>
          <p>{texts.once}</p>
          <p className="row">
            <span className="secret">{made}</span>
            <CopyButton text={made} words={texts} of={texts.link} />
          </p>
        </section>
      ) : null}
      <form
        className="stack section form narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <h2>{texts.make}</h2>
        <Refused refusal={refusal} names={namesIn(texts)} />
        <TextField
          path="name"
          label={texts.name}
          hint={texts.nameHint}
          autoComplete="off"
          error={problem("name")}
          value={content.name}
          onChange={(name) => set({ name })}
        />
        <SelectField
          path="thing"
          label={texts.thing}
          value={content.thing}
          onChange={(value) => choose(value as ShareContent["thing"])}
          options={sharedThings.map((value) => ({ value, label: texts.things[value] }))}
        />
        {content.format ? (
          <div className="pair">
            <SelectField
              path="format"
              label={texts.format}
              error={problem("format")}
              value={content.format}
              onChange={(value) => set({ format: value as ShareContent["format"] })}
              options={sharedFormats.map((value) => ({ value, label: texts.formats[value] }))}
            />
            <SelectField
              path="language"
              label={texts.language}
              value={content.language ?? language}
              onChange={(value) => set({ language: value as ShareContent["language"] })}
              options={languages.map((value) => ({ value, label: texts.languages[value] }))}
            />
          </div>
        ) : null}
        {content.thing === "edition" ? (
          <EditionFields
            edition={content.edition}
            onChange={(edition) => set({ edition })}
            problem={problem}
          />
        ) : (
          <div className="pair">
            {month("from")}
            {month("to")}
            <SelectField
              path="country"
              label={texts.country}
              error={problem("country")}
              value={content.country ?? ""}
              onChange={(value) => set({ country: value || null })}
              options={[
                { value: "", label: texts.allCountries },
                ...countries.map((value) => ({ value, label: sayCountry(value, language) })),
              ]}
            />
            <SelectField
              path="partner"
              label={texts.partner}
              error={problem("partner")}
              value={content.partner ?? ""}
              onChange={(value) => set({ partner: value || null })}
              options={[
                { value: "", label: texts.allPartners },
                ...partners.map((one) => ({
                  value: one.id,
                  label: textIn(one.content.name, language),
                })),
              ]}
            />
          </div>
        )}
        <TextField
          path="until"
          type="date"
          label={texts.until}
          hint={texts.untilHint}
          error={problem("until")}
          value={content.until}
          onChange={(until) => set({ until })}
        />
        <div>
          <button type="submit" className="button primary" aria-busy={make.isPending}>
            {texts.make}
          </button>
        </div>
      </form>
    </>
  );
}

const namesIn = ({
  name,
  edition,
  files,
  format,
  from,
  to,
  country,
  partner,
  until,
}: typeof sharesTexts.fr) => ({
  name,
  edition,
  "edition.formats": files,
  format,
  from,
  to,
  country,
  partner,
  until,
});
