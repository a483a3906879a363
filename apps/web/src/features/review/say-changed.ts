import type { Language } from "@suivi/domain/text";
import { sayMomentHere } from "../../shell/say-value";
import type { Refusal } from "../../trpc";
import { reviewTexts } from "./texts";

/** Why a decision was refused: who changed the activity meanwhile, and when. */
export const sayChanged = ({ by, at }: Refusal, reader: Language): string =>
  by && at
    ? reviewTexts[reader].changed(by, sayMomentHere(at, reader))
    : reviewTexts[reader].changedBySomebody;
