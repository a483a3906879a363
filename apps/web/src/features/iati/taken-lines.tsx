import { sayDate, sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import type { TakenLine } from "./send-file";
import { takeInTexts } from "./take-in-texts";

const fates = ["made", "merged", "skipped"] as const;
const shown = 200;

/** How much of each kind is made, put together or left out; and each statement with why. */
export function TakenLines({ lines }: { lines: TakenLine[] }) {
  const texts = useTexts(takeInTexts);
  const language = useLanguage();
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const count = (kind: TakenLine["kind"], fate: TakenLine["fate"]) =>
    lines.filter((one) => one.kind === kind && one.fate === fate).length;
  const saidDates = (name: string) =>
    name.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => sayDate(date, language));
  return (
    <>
      <table>
        <caption className="hidden-text">{texts.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.kind}</th>
            {fates.map((fate) => (
              <th key={fate} scope="col" className="number">
                {texts.counts[fate]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{texts.kinds[kind]}</th>
              {fates.map((fate) => (
                <td key={fate} className="number">
                  {sayNumber(count(kind, fate), language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{texts.latest}</p>
      <div>
        {kinds.map((kind) => {
          const own = lines.filter((one) => one.kind === kind);
          return (
            <Fold
              key={kind}
              title={texts.kinds[kind]}
              state={sayNumber(own.length, language)}
              show={
                own.some(({ fate, why }) => fate === "skipped" && why !== null) && own.length < 12
              }
            >
              <ul className="plain stack tight small">
                {own.slice(0, shown).map(({ name, fate, why }, index) => (
                  <li key={index}>
                    <strong>{texts.fates[fate]}</strong> {saidDates(name)}
                    {why ? <span className="soft"> · {textIn(why, language)}</span> : null}
                  </li>
                ))}
                {own.length > shown ? <li className="soft">…</li> : null}
              </ul>
            </Fold>
          );
        })}
      </div>
    </>
  );
}
