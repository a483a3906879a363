type Props = { sign: string; tone: "good" | "attention" | "quiet"; children: string };

/** A state in a word and a sign. */
export const Badge = ({ sign, tone, children }: Props) => (
  <span className={`badge ${tone}`} data-sign={sign}>
    {children}
  </span>
);
