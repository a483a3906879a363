import { sayDate } from "../numbers";
import type { Language } from "../text";

const say = (stated: string, reader: Language) =>
  stated.length === 4 ? stated : sayDate(stated, reader);

/** A period as its source states it, in years or in days: "2020 – 2025", "1 janv. 2021 – 31 déc. 2025". */
export const saySpan = ({ from, to }: { from: string; to: string }, reader: Language): string =>
  `${say(from, reader)} – ${say(to, reader)}`;
