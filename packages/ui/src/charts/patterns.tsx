import { type Tone, tones } from "@suivi/domain/charts/model";
import { useId } from "react";

// What is drawn in the colour of the paper on a tone, so that series are told apart without their colours.
const marks: Record<Tone, string> = {
  women: "",
  men: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  unknown: "M2 2h1M6 6h1",
  c1: "",
  c2: "M-2 2l4-4M0 8l8-8M6 10l4-4",
  c3: "M2 2h1M6 6h1",
  c4: "M0 2h8M0 6h8",
  c5: "M2 0v8M6 0v8",
  c6: "M0 0l8 8M8 0l-8 8",
};
const width: Partial<Record<Tone, number>> = { unknown: 2, c3: 2, c6: 1 };

/** Definitions of all patterns inside one drawing; `fillOf` their name there. */
export function usePatterns() {
  const own = useId().replace(/[^\w-]/g, "");
  const definitions = (
    <defs>
      {tones.map((tone) => (
        <pattern key={tone} id={`${own}${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={`var(--${tone})`} />
          <path
            d={marks[tone]}
            stroke="var(--paper)"
            strokeWidth={width[tone] ?? 1.25}
            strokeLinecap="square"
          />
        </pattern>
      ))}
    </defs>
  );
  return { definitions, fillOf: (tone: Tone) => `url(#${own}${tone})` };
}

/** The sample of a series in a legend. */
export function Swatch({ tone }: { tone: Tone }) {
  const { definitions, fillOf } = usePatterns();
  return (
    <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true">
      {definitions}
      <rect width="16" height="16" fill={fillOf(tone)} />
    </svg>
  );
}
