import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from "react";

export type Offer = { id: string; label: ReactNode };

type Props = Omit<ComponentProps<"input">, "onChange" | "value" | "id"> & {
  id: string;
  /** What the list of offers is called, for screen readers. */
  listLabel: string;
  value: string;
  onChange(value: string): void;
  offers: Offer[];
  onPick(id: string): void;
};

/** A line of text with offers under it: arrows and Enter take one, Escape closes them, typing on ignores them. */
export function Combobox(props: Props) {
  const { id, listLabel, value, onChange, offers, onPick, onKeyDown, ...input } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && offers.length > 0;
  const listId = `${id}-offers`;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (index: number) => {
    close();
    onPick(offers[index]!.id);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && offers.length > 0) {
      event.preventDefault();
      setOpen(true);
      const next = active + step;
      setActive(next < -1 ? offers.length - 1 : next >= offers.length ? -1 : next);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && shown && active >= 0) {
      event.preventDefault();
      pick(active);
    } else onKeyDown?.(event);
  };
  return (
    <div className="combobox">
      <input
        type="text"
        autoComplete="off"
        {...input}
        id={id}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          onChange(event.target.value);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={press}
      />
      {shown ? (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select can't stand under a line of text
        <div id={listId} role="listbox" aria-label={listLabel} className="offers">
          {offers.map((offer, index) => (
            <div
              key={offer.id}
              id={`${listId}-${index}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option stands in a select only
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the input loses the focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(index);
              }}
            >
              {offer.label}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
