import { sheetLimits } from "@suivi/documents/read-sheets";
import { NotReadable } from "@suivi/documents/unzip";
import { DomainError } from "@suivi/domain/errors";

/** A file that is not taken, in the words of the field. Throws invalid. */
export function refusedFile(error: unknown): never {
  if (!(error instanceof NotReadable)) throw error;
  const limit = sheetLimits.packed / 1024 / 1024;
  throw new DomainError("invalid", {
    problems: [
      error.why === "too_large"
        ? { path: "file", code: "file_too_large", limit }
        : { path: "file", code: "not_a_workbook" },
    ],
  });
}
