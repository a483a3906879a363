import * as z from "zod/mini";

// The one thing of the platform that both the browser and Node have under this name.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

/** An id as the database writes it, so that one and the same is never taken for two. */
export const id = z.uuid().check(z.toLowerCase());
export const isId = (text: string): boolean =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

/** A UUIDv7 (RFC 9562 §5.7), made where the record is made: sent twice, it is still the same record. */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
