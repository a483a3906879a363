import { newId } from "@suivi/domain/ids";
import { blankIndicator } from "@suivi/domain/results/schema";
import { useRef, useState } from "react";
import { Redirect, useLocation } from "wouter";
import { useTexts } from "../../language";
import { useProgramme } from "../../session";
import { useAddress } from "../../shell/use-address";
import { IndicatorForm } from "./indicator-form";
import { indicatorFormTexts } from "./indicator-form-texts";
import { useFramework } from "./use-framework";

/** A new indicator of a result; then another of the same. */
export default function IndicatorNewPage() {
  const { values } = useAddress();
  return <NewIndicator key={values["nth"] ?? "0"} />;
}

function NewIndicator() {
  const texts = useTexts(indicatorFormTexts);
  const { id: programmeId, base } = useProgramme();
  const { values } = useAddress();
  const [, go] = useLocation();
  const { cards } = useFramework();
  const [id] = useState(newId);
  const another = useRef(false);
  const card = cards.find(({ result }) => result.id === values["result"]) ?? cards[0];
  const framework = `${base}/results/framework`;
  const [record] = useState(() => ({
    version: 0,
    content: blankIndicator(card?.result.id ?? "", card?.lines.length ?? 0),
  }));
  // An indicator measures a result: without any, that comes first.
  if (!card) return <Redirect to={framework} replace />;
  const onSaved = (saved: string) => {
    if (!another.current) return go(`${base}/results/indicators/${saved}`);
    const nth = String(Number(values["nth"] ?? 0) + 1);
    go(`${base}/results/indicators/new?${new URLSearchParams({ result: card.result.id, nth })}`);
  };
  return (
    <IndicatorForm
      id={id}
      programmeId={programmeId}
      record={record}
      title={texts.newTitle}
      cancel={framework}
      onSaved={onSaved}
      more={(submit) => (
        <button
          type="button"
          className="button"
          onClick={() => {
            another.current = true;
            submit();
          }}
        >
          {texts.saveAnother}
        </button>
      )}
    />
  );
}
