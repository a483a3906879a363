/** Characters XML 1.0 can't carry at all: control characters and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const escapes: { readonly [letter: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const escaped = (letter: string) => escapes[letter] ?? letter;

/** A text between tags. What XML can't carry is dropped. */
export const escapeText = (text: string): string =>
  text.replace(impossible, "").replace(/[&<>\r]/g, escaped);

/** A text between the quotes of an attribute; line breaks survive. */
export const escapeAttribute = (text: string): string =>
  text.replace(impossible, "").replace(/[&<>"\n\r\t]/g, escaped);
