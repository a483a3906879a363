import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as a reader finds it: the text of each page, and what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  const { info } = await document.getMetadata();
  const marked = (await document.getMarkInfo())?.Marked ?? false;
  const outline = ((await document.getOutline()) ?? []).map(({ title }) => title);
  await document.destroy();
  return {
    pages,
    text: pages.join("\n").replace(/\s+/g, " "),
    info: info as Record<string, unknown>,
    marked,
    outline,
  };
}
