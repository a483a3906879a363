import { statementLevels } from "@suivi/domain/outcome-statements/schema";
import { sayCountry, sayDate } from "@suivi/domain/numbers";
import { shortName } from "@suivi/domain/organisations/short-name";
import { textIn } from "@suivi/domain/text";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { SelectField } from "../../shell/form";
import { Page } from "../../shell/page";
import { ReviewBadge } from "../../shell/state-badges";
import { useAddress } from "../../shell/use-address";
import { trpc } from "../../trpc";
import { statementTexts } from "./texts";

/** The outcome statements of a programme, the latest outcome first, by level. */
export default function StatementsPage() {
  const texts = useTexts(statementTexts);
  const language = useLanguage();
  const { id: programmeId, base, may } = useProgramme();
  const { values, set } = useAddress();
  const all = useSuspenseQuery(trpc.statements.list.queryOptions({ programmeId })).data;
  const level = values["level"] ?? "";
  const shown = level ? all.filter(({ content }) => content.level === level) : all;
  return (
    <Page
      title={texts.title}
      lead={
        <>
          {texts.lead} <Link href={`${base}/results`}>{texts.results}</Link>
        </>
      }
      actions={
        may("statement.log") ? (
          <Link href={`${base}/results/outcomes/new`} className="button primary">
            {texts.add}
          </Link>
        ) : null
      }
    >
      <div className="filters few">
        <SelectField
          path="level"
          label={texts.level}
          value={level}
          onChange={(value) => set({ level: value })}
          options={[
            { value: "", label: texts.allLevels },
            ...statementLevels.map((value) => ({ value, label: texts.levels[value] })),
          ]}
        />
      </div>
      {shown.length === 0 ? <p className="soft">{texts.none}</p> : null}
      <ul className="plain stack">
        {shown.map(({ id, content, review, partner, substantiated }) => (
          <li key={id} className="section stack tight">
            <h2>
              <Link href={`${base}/results/outcomes/${id}`}>{textIn(content.actor, language)}</Link>
            </h2>
            <p>{textIn(content.change, language)}</p>
            <p className="soft small">
              {[
                sayDate(content.date, language),
                texts.levels[content.level],
                content.country && sayCountry(content.country, language),
                shortName(partner, language),
                substantiated ? texts.substantiated : texts.notSubstantiated,
              ]
                .filter(Boolean)
                .join(" · ")}{" "}
              <ReviewBadge review={review} />
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
