import { posix } from "node:path";
import { NotReadable, unzip } from "../unzip";
import { type ZipEntry, zipStream } from "../zip-stream";
import { type Element, element, elementsOf, parseXml, writeXml } from "./xml";

/** The files of a Word document by their paths ("word/document.xml"), in the order in which they are packed. */
export type Parts = Map<string, Buffer>;

/** The files of a document that somebody sent, `largest` bytes in all at the most. Throws NotReadable. */
export function partsOf(bytes: Buffer, largest: number, mostFiles?: number): Parts {
  const files = unzip(bytes, largest, mostFiles).filter(({ path }) => !path.endsWith("/"));
  const names = new Set(files.map(({ path }) => path.toLowerCase()));
  if (names.size < files.length) throw new NotReadable("not_readable");
  return new Map(files.map(({ path, data }) => [path, data]));
}

/** The same files as one document, the same bytes each time. */
export async function packed(parts: Parts): Promise<Buffer> {
  const entries: ZipEntry[] = [...parts].map(([path, data]) => ({ path, data: [data] }));
  const pieces: Buffer[] = [];
  for await (const piece of zipStream(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const readPart = (parts: Parts, path: string): Element | null => {
  const data = parts.get(path);
  return data ? parseXml(data.toString("utf8")) : null;
};

/** Where the relationships of a part stand. */
export const relationsPath = (path: string): string =>
  posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);

export type Relation = { id: string; type: string; target: string; external: boolean };

const relationsIn = (root: Element | null): Relation[] =>
  (root ? elementsOf(root) : []).map(({ attributes }) => ({
    id: attributes.Id ?? "",
    type: (attributes.Type ?? "").split("/").at(-1)!,
    target: attributes.Target ?? "",
    external: attributes.TargetMode?.toLowerCase() === "external",
  }));

/** What a part refers to; `type` without the address before it ("header"), `target` as it stands. */
export const relationsOf = (parts: Parts, path: string): Relation[] =>
  relationsIn(readPart(parts, relationsPath(path)));

/** What any part of the document refers to. */
export const allRelations = (parts: Parts): Relation[] =>
  [...parts.keys()]
    .filter((path) => path.toLowerCase().endsWith(".rels"))
    .flatMap((path) => relationsIn(readPart(parts, path)));

/** The path of a part that another refers to. */
export const targetPath = (from: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(from), target);

const relationSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
const documentTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Lets a part refer to something more, under an id that it has not used; answers the id. */
export function relate(
  parts: Parts,
  path: string,
  { type, target, external }: Omit<Relation, "id">,
): string {
  const at = relationsPath(path);
  const root = readPart(parts, at) ?? element("Relationships", { xmlns: relationSpace });
  const taken = new Set(elementsOf(root).map(({ attributes }) => attributes.Id));
  let number = taken.size + 1;
  while (taken.has(`rIdSuivi${number}`)) number += 1;
  const id = `rIdSuivi${number}`;
  const mode: Record<string, string> = external ? { TargetMode: "External" } : {};
  root.children.push(
    element("Relationship", { Id: id, Type: `${documentTypes}${type}`, Target: target, ...mode }),
  );
  parts.set(at, writeXml(root));
  return id;
}

const types = "[Content_Types].xml";

/** What each part is, by its path; of those that are not named, by how they end. */
export function contentTypeOf(parts: Parts): (path: string) => string {
  const root = readPart(parts, types);
  const entries = root ? elementsOf(root) : [];
  return (path) => {
    const named = entries.find(
      ({ attributes }) => attributes.PartName?.toLowerCase() === `/${path}`.toLowerCase(),
    );
    const extension = path.split(".").at(-1)!.toLowerCase();
    const usual = entries.find(
      ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
    );
    return (named ?? usual)?.attributes.ContentType ?? "";
  };
}

/** Adds a part under its path, or puts it in the place of the one there, and says what it is. */
export function addPart(parts: Parts, path: string, data: Buffer, contentType: string): void {
  parts.set(path, data);
  if (contentTypeOf(parts)(path) === contentType) return;
  const root = readPart(parts, types)!;
  root.children = elementsOf(root).filter(
    ({ attributes }) => attributes.PartName?.toLowerCase() !== `/${path}`.toLowerCase(),
  );
  root.children.push(element("Override", { PartName: `/${path}`, ContentType: contentType }));
  parts.set(types, writeXml(root));
}
