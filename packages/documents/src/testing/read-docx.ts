import { inflateRawSync } from "node:zlib";

/** The files of an archive by their paths, read through its directory as every reader of ZIP does. */
function filesIn(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from("504b0506", "hex"));
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const path = bytes.toString("utf8", at + 46, at + 46 + name!);
    const entry = bytes.readUInt32LE(at + 42);
    const start = entry + 30 + bytes.readUInt16LE(entry + 26) + bytes.readUInt16LE(entry + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const packed = bytes.readUInt16LE(at + 10) === 8;
    files.set(path, (packed ? inflateRawSync(data) : data).toString());
    at += 46 + name! + extra! + comment!;
  }
  return files;
}

const plain = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!)
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** A Word document as a reader finds it: paragraphs with their styles, tables as cells, charts as their numbers. */
export function readDocx(content: Uint8Array) {
  const files = filesIn(Buffer.from(content));
  const body = files.get("word/document.xml")!;
  const named = (pattern: RegExp) =>
    [...files].filter(([path]) => pattern.test(path)).map(([, xml]) => xml);
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? null,
    text: plain(xml),
  }));
  return {
    xml: body,
    paragraphs,
    text: paragraphs.map(({ text }) => text).join("\n"),
    tables: [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table]) =>
      [...table!.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs)].map(([, row]) => ({
        onEveryPage: /<w:tblHeader(?! w:val="off")/.test(row!),
        cells: [...row!.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell]) => plain(cell!)),
      })),
    ),
    headers: named(/^word\/header\d+\.xml$/).map(plain),
    footers: named(/^word\/footer\d+\.xml$/),
    charts: named(/^word\/charts\/[^/]*chart\d+\.xml$/),
    properties: files.get("docProps/core.xml")!,
    styles: files.get("word/styles.xml")!,
  };
}
