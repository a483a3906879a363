import { sayNumber } from "@suivi/domain/numbers";
import { textIn } from "@suivi/domain/text";
import { Fold } from "@suivi/ui/fold";
import { useLanguage, useTexts } from "../../language";
import type { Readiness } from "./publish-page";
import { iatiTexts } from "./texts";

type Change = Readiness["changes"]["list"][number];
const sections = ["about", "organisations", "places", "money", "results", "documents"] as const;

/** What the file would say otherwise than the one that is published, by what it is about. */
export function Changes({ changes: { list, total } }: { changes: Readiness["changes"] }) {
  const texts = useTexts(iatiTexts);
  const language = useLanguage();
  const several = new Set(list.map(({ activities }) => activities.join(" "))).size > 1;
  return (
    <section className="section stack tight" aria-labelledby="iati-changes">
      <h2 id="iati-changes">{texts.changes}</h2>
      {total > list.length ? (
        <p className="soft">{texts.changesMore(sayNumber(list.length, language))}</p>
      ) : null}
      <div>
        {sections.map((section) => {
          const own = list.filter((one) => one.section === section);
          if (own.length === 0) return null;
          return (
            <Fold
              key={section}
              title={texts.sections[section]}
              state={sayNumber(own.length, language)}
              show={total <= 30}
            >
              <Table rows={own} several={several} />
            </Fold>
          );
        })}
      </div>
    </section>
  );
}

function Table({ rows, several }: { rows: Change[]; several: boolean }) {
  const texts = useTexts(iatiTexts);
  const language = useLanguage();
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{texts.statement}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ activities, name, before, after }, index) => (
          <tr key={index}>
            <th scope="row">
              {textIn(name, language)}
              {several ? <span className="small soft under">{activities.join(", ")}</span> : null}
            </th>
            <td data-label={texts.before}>{before ? textIn(before, language) : "—"}</td>
            <td data-label={texts.after}>{after ? textIn(after, language) : "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
