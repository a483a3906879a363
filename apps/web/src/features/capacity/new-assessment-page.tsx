import { blankAssessment } from "@suivi/domain/capacity/schema";
import { newId } from "@suivi/domain/ids";
import { shortName } from "@suivi/domain/organisations/short-name";
import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { Page } from "../../shell/page";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { AssessmentForm } from "./assessment-form";
import { capacityTexts } from "./texts";
import { currentDay } from "../../shell/current-day";

/** A new round: of whom and with which tool is chosen first, and stands in the address. */
export default function NewAssessmentPage() {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  const { id: programmeId, standing } = useProgramme();
  const { values, set } = useAddress();
  const [id] = useState(newId);
  const tools = useSuspenseQuery(trpc.capacity.tools.queryOptions({ programmeId })).data.filter(
    ({ removed }) => !removed,
  );
  const organisations = useSuspenseQuery(
    trpc.organisations.list.queryOptions({ programmeId }),
  ).data;
  const own = standing.membership?.organisationId ?? null;
  const organisationId = values["organisation"] ?? own ?? "";
  const toolId = values["tool"] ?? (tools.length === 1 ? tools[0]!.id : "");
  const tool = tools.find((one) => one.id === toolId);
  const organisation = organisations.find((one) => one.id === organisationId);
  if (tool && organisation && values["organisation"]) {
    const { country } = organisation.content;
    const content = blankAssessment(
      { id: tool.id, edition: tool.content.edition },
      {
        organisationId,
        partnerId: own ?? organisationId,
        country: country ?? standing.membership?.country ?? null,
        date: currentDay(),
      },
    );
    return (
      <AssessmentForm
        key={`${organisationId} ${toolId}`}
        id={id}
        record={{ version: 0, content }}
        tool={tool.content}
        name={shortName(organisation.content, language)}
      />
    );
  }
  return (
    <Page title={texts.newRound} lead={texts.toolLead} narrow>
      {tools.length === 0 ? <p className="notice attention">{texts.noTool}</p> : null}
      <form
        className="stack form"
        onSubmit={(event) => {
          event.preventDefault();
          set({ organisation: organisationId, tool: toolId });
        }}
      >
        <SelectField
          path="toolId"
          label={texts.fields.toolId}
          value={toolId}
          onChange={(value) => set({ tool: value })}
          options={[
            { value: "", label: texts.chooseTool },
            ...tools.map(({ id: value, content }) => ({
              value,
              label: texts.series(
                textIn(content.name, language),
                texts.version(sayNumber(content.edition, language)),
              ),
            })),
          ]}
        />
        <SelectField
          path="organisationId"
          label={texts.fields.organisationId}
          value={organisationId}
          onChange={(value) => set({ organisation: value })}
          options={[
            { value: "", label: texts.chooseOrganisation },
            ...organisations.map(({ id: value, content }) => ({
              value,
              label: shortName(content, language),
            })),
          ]}
        />
        <div>
          <button type="submit" className="button primary">
            {texts.newRound}
          </button>
        </div>
      </form>
    </Page>
  );
}
