import { newId } from "../ids";
import { fiveCapabilities } from "./five-capabilities";
import { organisationalCapacity } from "./organisational-capacity";
import type { ToolContent } from "./schema";
import type { Pair, Template } from "./template";

/** Tools to start from; what a programme makes of them is its own. */
export const templates = {
  five_capabilities: fiveCapabilities,
  organisational_capacity: organisationalCapacity,
} satisfies Record<string, Template>;
export type TemplateKey = keyof typeof templates;

const inBoth = ([fr, en]: Pair) => ({ fr, en });

/** A tool made from a template, with ids of its own. */
export function toolFrom(key: TemplateKey, nextId: () => string = newId): ToolContent {
  const { name, description, scale, domains, rule }: Template = templates[key];
  return {
    name: inBoth(name),
    description: inBoth(description),
    scale: scale.map(inBoth),
    domains: domains.map(({ title, criteria }) => ({
      id: nextId(),
      title: inBoth(title),
      criteria: criteria.map((one) => ({ id: nextId(), title: inBoth(one) })),
    })),
    rule,
    edition: 1,
  };
}
