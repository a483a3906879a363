/** Colours by meaning, from a palette that colour-blind readers can tell apart; women and men look the same everywhere. */
export const tones = ["women", "men", "unknown", "c1", "c2", "c3", "c4", "c5", "c6"] as const;
export type Tone = (typeof tones)[number];

/** Hex per tone on light and dark screens; print takes the light one (after Okabe and Ito). */
export const toneColours: Record<Tone, { light: string; dark: string }> = {
  women: { light: "#b5521b", dark: "#f0904f" },
  men: { light: "#0f5f8c", dark: "#5fb4e6" },
  unknown: { light: "#7b8084", dark: "#a3a9ad" },
  c1: { light: "#0f5257", dark: "#4fb3ac" },
  c2: { light: "#c77f00", dark: "#e6a93c" },
  c3: { light: "#4a78b5", dark: "#86b2ea" },
  c4: { light: "#9c4f86", dark: "#d58bc0" },
  c5: { light: "#5b8a3c", dark: "#9cc77a" },
  c6: { light: "#7b8084", dark: "#a3a9ad" },
};

export type Series = { key: string; label: string; tone: Tone };

/** Columns over time, stacked by series; null is a gap, not zero. */
export type StackedColumns = {
  kind: "stacked-columns";
  title: string;
  unit: string;
  categories: { key: string; label: string; values: (number | null)[] }[];
  series: Series[];
  /** One more column of the table, which is not drawn and does not enter the total. */
  beside?: { label: string; values: number[] };
  /** Of each series over the whole time, where its columns do not add up to it: people who came in several. */
  wholes?: (number | null)[];
  /** What the chart can't show. */
  note?: string;
  source: string;
};

/** How values lie on one line, from the least to the most; between the quarters, where there are, lies half of them. */
export type SpreadMarks = {
  kind: "spread";
  title: string;
  unit: string;
  marks: {
    key: "least" | "lower" | "median" | "upper" | "most";
    label: string;
    value: number;
    text: string;
  }[];
  /** What nought is called on the line. */
  zero: string;
  source: string;
};

/** One bar a row, its value written beside it; `text` says why there is none. */
export type Bars = {
  kind: "bars";
  title: string;
  unit: string;
  /** What the bars must not be taken for. */
  note?: string;
  bars: { key: string; label: string; value: number | null; text: string }[];
  tone: Tone;
  source: string;
};

/** A region with its number; `point`: where it lies, null for what names no region. */
export type Spot = Bars["bars"][number] & { point: { lat: number; lon: number } | null };

/** A map for each country, with a circle a region; beside it the same numbers, region by region. */
export type PlacesMap = {
  kind: "places-map";
  title: string;
  unit: string;
  countries: {
    key: string;
    label: string;
    value: number | null;
    text: string;
    regions: Spot[];
  }[];
  /** The countries where nothing was held, in a sentence. */
  without: string | null;
  note: string;
  source: string;
};

export type ChartModel = StackedColumns | Bars;
