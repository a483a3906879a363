const letter = "[\\w.~!$&'()*+,;=-]|%[\\dA-Fa-f]{2}";
const segment = `(?:${letter}|[:@])*`;
const path = `(?:/${segment})*`;
const authority = `//(?:(?:${letter}|:)*@)?(?:\\[[^\\]]*\\]|(?:${letter})*)(?::(\\d+))?`;
const query = `(?:\\?(?:${letter}|[:@/?])*)?`;
const fragment = `(?:#(?:${letter}|[:@/?[\\]])*)?`;

const absolute = new RegExp(
  `^[A-Za-z][A-Za-z\\d+.-]*:(?:${authority}${path}|/?(?!/)${segment}${path})${query}${fragment}$`,
);
const relative = new RegExp(
  `^(?:${authority}${path}|/(?!/)${segment}${path}|(?:(?:${letter}|@)+${path})?)${query}${fragment}$`,
);

/** Whether a text is a web address or part of one (RFC 3986); letters beyond it pass, as in XML Schema. */
export function isUri(text: string): boolean {
  const plain = text.replace(/[^!-~]|["<>\\^`{|}]/g, "_");
  const match = absolute.exec(plain) ?? relative.exec(plain);
  return match !== null && Number(match[1] ?? 0) <= 2_147_483_647;
}
