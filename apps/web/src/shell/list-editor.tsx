import { type ReactNode, useRef } from "react";
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
  /** Why it can't be taken away, if so. */
  keeps?: (item: T) => string | null;
  /** The order means something. */
  ordered?: boolean;
  onChange(items: T[]): void;
  children(item: T, index: number, change: (part: Partial<T>) => void): ReactNode;
};

/** A list of parts in a form: added, changed, moved and taken away; nothing is final before the form is saved. */
export function ListEditor<T extends object>(props: Props<T>) {
  const { path, title, help, empty, add, first, items, blank, nameOf, keeps, onChange } = props;
  const texts = useTexts(shellTexts);
  const addButton = useRef<HTMLButtonElement>(null);
  const focus = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());
  const moved = (from: number, to: number) => {
    const next = items.filter((_, index) => index !== from);
    next.splice(to, 0, items[from]!);
    onChange(next);
    focus(`${fieldId(path)}-${to}-${to < from ? "up" : "down"}`);
  };
  const move = (index: number, to: number, key: "up" | "down") => (
    <button
      type="button"
      id={`${fieldId(path)}-${index}-${key}`}
      className="button plain"
      aria-label={`${texts[key]}${texts.of}${nameOf(items[index]!, index)}`}
      disabled={to < 0 || to >= items.length}
      onClick={() => moved(index, to)}
    >
      {key === "up" ? "↑" : "↓"}
    </button>
  );
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
        const kept = keeps?.(item);
        const name = nameOf(item, index);
        return (
          <div key={"id" in item ? String(item.id) : index} className="part stack">
            <div className="row apart">
              <h3>{name}</h3>
              <div className="row">
                {props.ordered ? move(index, index - 1, "up") : null}
                {props.ordered ? move(index, index + 1, "down") : null}
                {kept ? (
                  <span className="small soft">{kept}</span>
                ) : (
                  <button
                    type="button"
                    className="button plain"
                    onClick={() => {
                      onChange(items.filter((_, other) => other !== index));
                      addButton.current?.focus();
                    }}
                  >
                    {texts.remove}
                    <span className="hidden-text">{texts.of + name}</span>
                  </button>
                )}
              </div>
            </div>
            {props.children(item, index, (part) =>
              onChange(items.map((one, other) => (other === index ? { ...one, ...part } : one))),
            )}
          </div>
        );
      })}
      <div>
        <button
          type="button"
          className="button"
          ref={addButton}
          onClick={() => {
            onChange([...items, blank()]);
            focus(fieldId(`${path}.${items.length}.${first}`));
          }}
        >
          {add}
        </button>
      </div>
    </section>
  );
}
