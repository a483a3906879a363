const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A copy of a text that is kept: one cut from a file would hold on to the whole piece it was cut from. */
export const own = (text: string): string => decoder.decode(encoder.encode(text));
