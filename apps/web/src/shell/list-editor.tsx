import { type ReactNode, useRef, useState } from "react";
import { useTexts } from "../language";
import { fieldId } from "./form";
import { shellTexts } from "./texts";

type Props<T> = {
  /** The field's path in the record; its parts are "path.0", "path.1" … */
  path: string;
  title: string;
  help?: ReactNode;
  empty: string;
  add: string;
  /** The field of a part that takes the focus when the part is added. */
  first: string;
  items: T[];
  blank(): T;
  /** What a part is called, in its heading and its buttons. */
  nameOf(item: T, index: number): string;
  /** A few more words beside the name; parts are then folded away until they are asked for. */
  detailOf?: (item: T) => string;
  /** Why it can't be taken away, if so. */
  keeps?: (item: T) => string | null;
  /** The order means something. */
  ordered?: boolean;
  problem(path: string): string | undefined;
  onChange(items: T[]): void;
  children(item: T, index: number, change: (part: Partial<T>) => void): ReactNode;
};

const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** A list of parts in a form: added, changed, moved and taken away; nothing is final before the form is saved. */
export function ListEditor<T extends object>(props: Props<T>) {
  const { path, title, help, empty, add, first, items, blank, onChange, problem, detailOf } = props;
  const [opened, setOpened] = useState<string[]>([]);
  const addButton = useRef<HTMLButtonElement>(null);
  const keyOf = (item: T, index: number) => ("id" in item ? String(item.id) : String(index));
  const open = (key: string, wanted: boolean) =>
    setOpened(wanted ? [...opened, key] : opened.filter((one) => one !== key));
  return (
    <section
      className="stack section"
      id={fieldId(path)}
      tabIndex={-1}
      aria-labelledby={`${fieldId(path)}-title`}
    >
      <h2 id={`${fieldId(path)}-title`}>{title}</h2>
      {help ? <p className="hint">{help}</p> : null}
      {items.length === 0 ? <p className="soft">{empty}</p> : null}
      {items.map((item, index) => {
        const key = keyOf(item, index);
        const shown =
          !detailOf || opened.includes(key) || problem(`${path}.${index}`) !== undefined;
        return (
          <div key={key} className="part stack">
            <PartHead
              {...props}
              index={index}
              shown={shown}
              onOpen={(wanted) => open(key, wanted)}
              onRemoved={() => addButton.current?.focus()}
            />
            {shown
              ? props.children(item, index, (part) =>
                  onChange(
                    items.map((one, other) => (other === index ? { ...one, ...part } : one)),
                  ),
                )
              : null}
          </div>
        );
      })}
      <div>
        <button
          type="button"
          className="button"
          ref={addButton}
          onClick={() => {
            const item = blank();
            onChange([...items, item]);
            open(keyOf(item, items.length), true);
            focus(fieldId(`${path}.${items.length}.${first}`));
          }}
        >
          {add}
        </button>
      </div>
    </section>
  );
}

type HeadProps<T> = Props<T> & {
  index: number;
  shown: boolean;
  onOpen(wanted: boolean): void;
  onRemoved(): void;
};

/** What a part is called, and what can be done with it as a whole. */
function PartHead<T extends object>(props: HeadProps<T>) {
  const { path, items, index, nameOf, detailOf, keeps, ordered, onChange, shown } = props;
  const texts = useTexts(shellTexts);
  const item = items[index]!;
  const name = nameOf(item, index);
  const kept = keeps?.(item);
  const moveTo = (to: number, key: "up" | "down") => {
    const next = items.filter((_, other) => other !== index);
    next.splice(to, 0, item);
    onChange(next);
    focus(`${fieldId(path)}-${to}-${key}`);
  };
  const mover = (to: number, key: "up" | "down") => (
    <button
      type="button"
      id={`${fieldId(path)}-${index}-${key}`}
      className="button plain"
      aria-label={`${texts[key]}${texts.of}${name}`}
      disabled={to < 0 || to >= items.length}
      onClick={() => moveTo(to, key)}
    >
      {key === "up" ? "↑" : "↓"}
    </button>
  );
  return (
    <div className="part-head">
      <h3>
        {detailOf ? (
          <button type="button" aria-expanded={shown} onClick={() => props.onOpen(!shown)}>
            {name} <span className="detail">{detailOf(item)}</span>
          </button>
        ) : (
          name
        )}
      </h3>
      <div className="row">
        {ordered ? mover(index - 1, "up") : null}
        {ordered ? mover(index + 1, "down") : null}
        {kept ? (
          <span className="small soft">{kept}</span>
        ) : (
          <button
            type="button"
            className="button plain"
            onClick={() => {
              onChange(items.filter((_, other) => other !== index));
              props.onRemoved();
            }}
          >
            {texts.remove}
            <span className="hidden-text">{texts.of + name}</span>
          </button>
        )}
      </div>
    </div>
  );
}
