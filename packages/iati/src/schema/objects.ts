import type { ForeignAttribute, XmlElement } from "../xml/element.ts";
import type { Kind, Shape } from "./notation.ts";

// Types of IATI's elements as objects, worked out from the tables of the schema.

type Bare<K> = K extends `${infer N}?`
  ? N
  : K extends `${infer N}*`
    ? N
    : K extends `${infer N}+`
      ? N
      : K;
type Camel<N> = N extends `xml:${infer R}`
  ? R
  : N extends `${infer A}-${infer B}`
    ? `${A}${Capitalize<Camel<B> & string>}`
    : N;
/** `iso-date?` is isoDate, `xml:lang?` is lang. */
type Key<K> = Camel<Bare<K>> & string;

/** What may be written for each kind of value; numbers also as text, so that no digit is lost. */
type Value<T> = T extends "boolean"
  ? boolean | "0" | "1" | "true" | "false"
  : T extends "date" | "dateTime" | "anyURI" | "NMTOKEN" | "language"
    ? string
    : number | string;

/** Attributes and elements of other namespaces, which IATI lets pass. */
export type Foreign = { attributes: ForeignAttribute[]; elements: XmlElement[] };

type Unknown = null | undefined;
type Plain<T> = { [K in keyof T]: T[K] } & {};
type OptionalAttribute<K> = K extends `${string}?` ? K : never;
type SinglePart<K> = K extends `${string}${"*" | "+" | "?"}` | "##" ? never : K;

type WrittenAttributes<A> = {
  [K in keyof A as K extends OptionalAttribute<K> ? never : Key<K>]: Value<A[K]>;
} & {
  [K in keyof A as K extends OptionalAttribute<K> ? Key<K> : never]?: Value<A[K]> | Unknown;
};
type WrittenParts<P> = {
  [K in keyof P as K extends SinglePart<K> ? Key<K> : never]: Written<P[K]>;
} & {
  [K in keyof P as K extends `${string}+` ? Key<K> : never]: readonly Written<P[K]>[];
} & {
  [K in keyof P as K extends `${string}*` ? Key<K> : never]?: readonly Written<P[K]>[] | Unknown;
} & {
  [K in keyof P as K extends `${string}?` ? Key<K> : never]?: Written<P[K]> | Unknown;
};

/** An element to write. null and undefined mean not known: left out. */
export type Written<S> = S extends Shape
  ? S["text"] extends Kind | "any"
    ? keyof S["attributes"] extends never
      ? Value<S["text"]>
      : Plain<{ text: Value<S["text"]> } & WrittenAttributes<S["attributes"]>>
    : Plain<
        WrittenAttributes<S["attributes"]> &
          WrittenParts<S["parts"]> & { foreign?: Foreign | Unknown }
      >
  : never;

type FoundParts<P> = {
  [K in keyof P as K extends `${string}${"*" | "+"}` ? Key<K> : never]: Found<P[K]>[];
} & {
  [K in keyof P as K extends `${string}${"*" | "+"}` | "##" ? never : Key<K>]?: Found<P[K]>;
};
type FoundAttributes<A> = { [K in keyof A as Key<K>]?: string };

/** An element as it was found in a file: texts as written, whatever is missing left out. */
export type Found<S> = S extends Shape
  ? S["text"] extends Kind | "any"
    ? keyof S["attributes"] extends never
      ? string
      : Plain<{ text: string } & FoundAttributes<S["attributes"]>>
    : Plain<FoundAttributes<S["attributes"]> & FoundParts<S["parts"]> & { foreign?: Foreign }>
  : never;

const keys = new Map<string, string>();

/** The name of an attribute or element as a key of an object: `iso-date` is isoDate, `xml:lang` is lang. */
export function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = name.replace(/^xml:/, "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    keys.set(name, key);
  }
  return key;
}
