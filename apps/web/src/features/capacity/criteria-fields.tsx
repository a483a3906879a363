import type { ToolDomain } from "@suivi/domain/capacity/schema";
import { newId } from "@suivi/domain/ids";
import { sayNumber } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import { LocalFields } from "../../shell/text-fields";
import { capacityTexts } from "./texts";

type Props = {
  domain: ToolDomain;
  index: number;
  change(part: Partial<ToolDomain>): void;
  problem(path: string): string | undefined;
};

/** A domain of a tool: its name and what is asked in it. */
export function CriteriaFields({ domain: { title, criteria }, index, change, problem }: Props) {
  const texts = useTexts(capacityTexts);
  const language = useLanguage();
  return (
    <>
      <LocalFields
        path={`domains.${index}.title`}
        label={texts.domainName}
        value={title}
        onChange={(text) => change({ title: text })}
        problem={problem}
      />
      {criteria.map((criterion, at) => {
        const name = texts.criterion(sayNumber(at + 1, language));
        return (
          <div key={criterion.id} className="stack tight">
            <LocalFields
              path={`domains.${index}.criteria.${at}.title`}
              label={name}
              value={criterion.title}
              onChange={(text) =>
                change({
                  criteria: criteria.map((one) =>
                    one === criterion ? { ...one, title: text } : one,
                  ),
                })
              }
              problem={problem}
            />
            {criteria.length > 1 ? (
              <button
                type="button"
                className="link"
                onClick={() => change({ criteria: criteria.filter((one) => one !== criterion) })}
              >
                {texts.removeCriterion}
                <span className="hidden-text"> ({name})</span>
              </button>
            ) : null}
          </div>
        );
      })}
      <div>
        <button
          type="button"
          className="button plain"
          onClick={() => change({ criteria: [...criteria, { id: newId(), title: {} }] })}
        >
          {texts.addCriterion}
        </button>
      </div>
    </>
  );
}
