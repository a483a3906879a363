import { sexes } from "@suivi/domain/activities/schema";
import {
  correctionProblems,
  personCorrection,
  type PersonCorrection,
} from "@suivi/domain/people/correction";
import { problemsOf } from "@suivi/domain/problems/problem";
import { wordsIn } from "@suivi/domain/words/words";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useLocation } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField, TextField, useProblems } from "../../shell/form";
import { FormPage } from "../../shell/form-page";
import { NumberField } from "../../shell/number-field";
import { useRecordForm } from "../../shell/use-record-form";
import { client, queryClient, trpc } from "../../trpc";
import { participantTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

const orNull = (text: string | null) => text?.trim() || null;
const clean = ({ name, sex, birthYear, ...typed }: PersonCorrection): PersonCorrection => ({
  name: name.trim(),
  sex,
  birthYear,
  ageBand: orNull(typed.ageBand),
  organisation: orNull(typed.organisation),
  phone: orNull(typed.phone),
});

function problemsIn(content: PersonCorrection) {
  const read = personCorrection.safeParse(content);
  const today = currentDay();
  return read.success ? correctionProblems(content, today) : problemsOf(read.error);
}

/** What was typed of a person, corrected: their name, sex, age, organisation and telephone. */
export default function EditParticipantPage({ id }: { id: string }) {
  const texts = useTexts(participantTexts);
  const words = wordsIn(useLanguage());
  const { id: programmeId, base } = useProgramme();
  const [, navigate] = useLocation();
  const asked = trpc.people.get.queryOptions({ programmeId, id }, { staleTime: 0 });
  const person = useSuspenseQuery(asked).data;
  const page = `${base}/participants/${id}`;
  const form = useRecordForm<PersonCorrection>({
    id,
    record: { version: person.version, content: clean(person.content) },
    clean,
    check: problemsIn,
    save: (change) => client.people.revise.mutate(change),
    reread: async () => {
      const { version, content } = await queryClient.fetchQuery(asked);
      return { version, content: clean(content) };
    },
    onSaved: () => navigate(page),
  });
  const problem = useProblems(form.problems);
  const { content, patch } = form;
  return (
    <FormPage
      title={texts.correctTitle(person.content.name)}
      form={form}
      fields={texts.fields}
      codes={{ sex: words.oneSex }}
      cancel={page}
    >
      <TextField
        path="name"
        label={texts.name}
        error={problem("name")}
        value={content.name}
        onChange={(name) => patch({ name })}
      />
      <SelectField
        path="sex"
        label={texts.sexLabel}
        error={problem("sex")}
        value={content.sex}
        onChange={(sex) => patch({ sex: sex as PersonCorrection["sex"] })}
        options={sexes.map((value) => ({ value, label: words.oneSex[value] }))}
      />
      <div className="pair">
        <NumberField
          path="birthYear"
          label={texts.birth}
          plain
          inputMode="numeric"
          error={problem("birthYear")}
          value={content.birthYear}
          onChange={(birthYear) => patch({ birthYear })}
        />
        {content.birthYear === null ? (
          <TextField
            path="ageBand"
            label={texts.ageBand}
            hint={texts.ageBandHint}
            error={problem("ageBand")}
            value={content.ageBand ?? ""}
            onChange={(ageBand) => patch({ ageBand })}
          />
        ) : null}
      </div>
      <TextField
        path="organisation"
        label={texts.organisation}
        error={problem("organisation")}
        value={content.organisation ?? ""}
        onChange={(organisation) => patch({ organisation })}
      />
      <TextField
        path="phone"
        type="tel"
        label={texts.phone}
        error={problem("phone")}
        value={content.phone ?? ""}
        onChange={(phone) => patch({ phone })}
      />
    </FormPage>
  );
}
