type Props = {
  id: string;
  legend: string;
  hint?: string;
  error?: string | undefined;
  options: { value: string; label: string }[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
};

/** Several choices of many, each with its own box. */
export const CheckList = ({ id, legend, hint, error, options, chosen, onChange }: Props) => (
  <fieldset
    className={error ? "field has-error" : "field"}
    id={id}
    tabIndex={-1}
    aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
  >
    <legend>{legend}</legend>
    {hint ? (
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    ) : null}
    {error ? (
      <span className="wrong" id={`${id}-error`}>
        {error}
      </span>
    ) : null}
    <div className="checks">
      {options.map(({ value, label }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);
