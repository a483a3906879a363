import type { FiguresFilter } from "./filter";
import type { Figures } from "./use-figures";

/** What each part of the dashboard is given: the figures, what they are of, and the line that says so. */
export type Shown = { filter: FiguresFilter; answer: Figures; source: string };
