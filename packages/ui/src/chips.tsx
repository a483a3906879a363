type Props<T extends string> = {
  name: string;
  legend: string;
  options: { value: T; label: string }[];
  value: T | null;
  onChange(value: T): void;
  error?: string | undefined;
  hideLegend?: boolean;
};

/** One choice of few, each reached by one tap; radio buttons underneath. */
export function Chips<T extends string>({
  name,
  legend,
  options,
  value,
  onChange,
  error,
  hideLegend,
}: Props<T>) {
  return (
    <fieldset
      className={error ? "field has-error" : "field"}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={hideLegend ? "hidden-text" : undefined}>{legend}</legend>
      {error ? (
        <span className="wrong" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
      <div className="chips">
        {options.map((option, index) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              {...(index === 0 ? { id: name } : {})}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
