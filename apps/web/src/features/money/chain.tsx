import { sayAmount } from "@suivi/domain/money/say";
import { shortName } from "@suivi/domain/organisations/short-name";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { OverviewData } from "./overview";
import { moneyTexts } from "./texts";

type Step = OverviewData["chain"][number];

/** Who passes money to whom: committed and paid, with the funder's activity that it comes from. */
export function Chain({ chain }: { chain: Step[] }) {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const say = (amount: string | null) => sayAmount(amount, language);
  return (
    <section className="section stack tight" aria-labelledby="chain">
      <h2 id="chain">{texts.chain}</h2>
      <p className="soft">{texts.chainHelp}</p>
      <table className="lines">
        <caption className="hidden-text">{texts.chain}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.fromTo}</th>
            <th scope="col" className="number">
              {texts.committed}
            </th>
            <th scope="col" className="number">
              {texts.paid}
            </th>
          </tr>
        </thead>
        <tbody>
          {chain.map((step, index) => (
            <tr key={index}>
              <th scope="row" className="full">
                <Party of={step.from} /> → <Party of={step.to} />
                {step.activityIds.map((id) => (
                  <span key={id} className="small soft under as-typed">
                    {texts.fromActivity} {id}
                  </span>
                ))}
              </th>
              <td className="number full">
                <span className="phone-only soft">{texts.committed} </span>
                {say(step.committed)} {step.committed === null ? "" : step.currency}
              </td>
              <td className="number full">
                <span className="phone-only soft">{texts.paid} </span>
                {say(step.paid)} {step.paid === null ? "" : step.currency}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Party({ of }: { of: Step["from"] }) {
  const texts = useTexts(moneyTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  if (!of) return <span className="soft">{texts.programme}</span>;
  return <Link href={`${base}/organisations/${of.id}`}>{shortName(of, language)}</Link>;
}
