import { namedHeads, totalOf, unnamedHeads } from "@suivi/domain/activities/heads";
import { ofWhomMarks, type Sex, sexes } from "@suivi/domain/activities/schema";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import { wordsIn } from "@suivi/domain/words/words";
import { Fragment } from "react";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import type { ActivitySeen } from "./activity-page";
import { NotStated } from "./not-stated";
import { pageTexts } from "./page-texts";

/** How many people came, by sex, how many of them are named, and the marks "of whom" that never add up. */
export function PeopleSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const { outside } = useProgramme();
  const { content, heads, total, few } = activity;
  const words = wordsIn(language);
  return (
    <section className="section stack" aria-labelledby="people">
      <h2 id="people">{texts.people}</h2>
      {heads === null ? <NotStated /> : null}
      {few ? <p>{words.fewerThan}</p> : null}
      {heads && total !== null ? (
        <>
          <BySex activity={activity} heads={heads} total={total} />
          <Named activity={activity} total={total} />
        </>
      ) : null}
      {heads ? (
        <dl className="facts">
          {ofWhomMarks.map((mark) => {
            const count = content.ofWhom[mark];
            return (
              <Fragment key={mark}>
                <dt>{`${texts.ofWhom} ${words.ofWhom[mark]}`}</dt>
                <dd>
                  {count !== null ? (
                    sayNumber(count, language)
                  ) : outside ? (
                    <span className="soft">{texts.notStatedOrFew}</span>
                  ) : (
                    <NotStated />
                  )}
                </dd>
              </Fragment>
            );
          })}
        </dl>
      ) : null}
      {content.countNote ? <p>{content.countNote}</p> : null}
      {activity.namedCount > 0 && !activity.sight.names ? (
        <p className="soft small">{texts.namesReserved}</p>
      ) : null}
      {outside && heads ? <p className="soft small">{texts.smallHidden}</p> : null}
    </section>
  );
}

type Counted = {
  activity: ActivitySeen;
  heads: NonNullable<ActivitySeen["heads"]>;
  total: number;
};

function BySex({ activity: { content }, heads, total }: Counted) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { outside } = useProgramme();
  const typed = sexes.some((sex) => content.headCount[sex] !== null);
  /** A cell left empty beside a typed one is "—": it adds nobody, and it is no nought. */
  const count = (sex: Sex) => (typed ? content.headCount[sex] : heads[sex]);
  const hidden = (sex: Sex) => outside && heads[sex] === null;
  return (
    <table className="counts">
      <caption className="hidden-text">{texts.bySex}</caption>
      <tbody>
        {sexes.map((sex) => (
          <tr key={sex}>
            <th scope="row">{words.sex[sex]}</th>
            <td className="number">
              {hidden(sex) ? (
                <span className="soft">{texts.hidden}</span>
              ) : (
                sayNumber(count(sex), language)
              )}
            </td>
            <td className="number soft">
              {count(sex) === null || total === 0 ? "" : sayPercent(count(sex)! / total, language)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.total}</th>
          <td className="number">
            <strong>{sayNumber(total, language)}</strong>
          </td>
          <td className="number soft">{sayPercent(1, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** "22 named of 27 · without a name: 3 women, 2 men". */
function Named({ activity, total }: Omit<Counted, "heads">) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const words = wordsIn(language);
  const { content, namedCount, people, sight } = activity;
  if (content.noNames) return <p>{texts.noNames}</p>;
  if (namedCount === 0) return <p>{texts.nobodyNamed}</p>;
  const said = texts.named(sayNumber(namedCount, language), sayNumber(total, language));
  if (!sight.names || namedCount >= total) return <p>{said}</p>;
  const named = namedHeads(
    content,
    (id) => people.find((person) => person.id === id)?.sex ?? "unknown",
  );
  const unnamed = unnamedHeads(activity.heads as Record<Sex, number>, named);
  const split = sexes
    .filter((sex) => unnamed[sex] > 0)
    .map((sex) => {
      const people = unnamed[sex] === 1 ? words.oneSex[sex] : words.sex[sex];
      return `${sayNumber(unnamed[sex], language)} ${people.toLowerCase()}`;
    });
  return (
    <p>
      {said}
      {totalOf(unnamed) > 0 ? ` · ${texts.unnamed(split.join(", "))}` : ""}
    </p>
  );
}
