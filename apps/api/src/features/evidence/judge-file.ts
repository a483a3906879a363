import { DomainError } from "@suivi/domain/errors";
import type { ProblemCode } from "@suivi/domain/problems/problem";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";

export const largestFile = 8 * 1024 * 1024;

/** Throws invalid: a file is not taken, and why. */
export const refuse = (code: ProblemCode): never => {
  throw new DomainError("invalid", { problems: [{ path: "evidence", code, limit: 8 }] });
};

const photos = ["image/jpeg", "image/png", "image/webp"];
const documents = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

/**
 * What a file is by its content, whatever it calls itself; photos are written anew, so that the place and the phone
 * they were taken with stay behind. Throws invalid: too large, not of a kind we keep, not what it says.
 */
export async function judgeFile(
  bytes: Buffer,
  saidType: string,
): Promise<{ type: string; content: Uint8Array<ArrayBuffer> }> {
  if (bytes.byteLength === 0) refuse("file_not_accepted");
  if (bytes.byteLength > largestFile) refuse("file_too_large");
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  if (![...photos, ...documents].includes(type)) refuse("file_not_accepted");
  const said = saidType.split(";")[0]!.trim().toLowerCase();
  if (said && said !== "application/octet-stream" && said !== type) refuse("file_not_what_it_says");
  if (!photos.includes(type)) return { type, content: new Uint8Array(bytes) };
  try {
    const image = sharp(bytes, { limitInputPixels: 50_000_000, failOn: "error" })
      .rotate()
      .flatten({ background: "white" });
    return {
      type: "image/jpeg",
      content: new Uint8Array(await image.jpeg({ quality: 82 }).toBuffer()),
    };
  } catch {
    return refuse("file_not_what_it_says");
  }
}
