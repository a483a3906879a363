import { sayBaseline, sayCountedAmong, sayValue } from "@suivi/domain/results/say";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { TableScroll } from "@suivi/ui/table-scroll";
import { Link } from "wouter";
import { useLanguage, useTexts } from "../../language";
import { useProgramme } from "../../session";
import { frameworkTexts } from "./framework-texts";
import { type Card, type Framework, indent } from "./use-framework";

/** The framework in the four columns of a logframe: results, what measures them, where that is read, assumptions. */
export function Logframe({ framework }: { framework: Framework }) {
  const texts = useTexts(frameworkTexts);
  return (
    <TableScroll label={texts.view.logframe}>
      <table className="logframe">
        <thead>
          <tr>
            <th scope="col">{texts.result}</th>
            <th scope="col">{texts.indicators}</th>
            <th scope="col">{texts.means}</th>
            <th scope="col">{texts.assumptions}</th>
          </tr>
        </thead>
        {framework.cards.map((card) => (
          <Rows key={card.result.id} card={card} />
        ))}
      </table>
    </TableScroll>
  );
}

function Rows({ card: { result, depth, name, title, lines } }: { card: Card }) {
  const language = useLanguage();
  const texts = useTexts(frameworkTexts);
  const rows = Math.max(1, lines.length);
  const shown: (IpttLine | null)[] = lines.length > 0 ? lines : [null];
  return (
    <tbody>
      {shown.map((line, index) => (
        <tr key={line?.id ?? "none"}>
          {index === 0 ? (
            <th
              scope="rowgroup"
              rowSpan={rows}
              className="result"
              style={{ paddingInlineStart: indent(depth) }}
            >
              <span className="small soft under">{name}</span>
              {title}
              {result.assumptions ? (
                <span className="phone-only small under as-typed">
                  <span className="soft">{texts.assumptions}.</span> {result.assumptions}
                </span>
              ) : null}
            </th>
          ) : null}
          <td data-label={texts.indicators}>
            {line ? <Measure line={line} /> : <span className="soft">{texts.count(0, "")}</span>}
          </td>
          <td data-label={texts.means}>
            {line ? (
              (line.content.meansOfVerification ?? (sayCountedAmong(line.content, language) || "—"))
            ) : (
              <span className="wide-only">—</span>
            )}
          </td>
          {index === 0 ? (
            <td rowSpan={rows} className="as-typed wide-only">
              {result.assumptions ?? "—"}
            </td>
          ) : null}
        </tr>
      ))}
    </tbody>
  );
}

function Measure({ line: { id, number, content, life } }: { line: IpttLine }) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { base } = useProgramme();
  const facts = [
    content.baseline.state === "value" && `${texts.baseline} ${sayBaseline(content, language)}`,
    life.target !== null && `${texts.target} ${sayValue(life.target, content, language)}`,
  ].filter(Boolean);
  return (
    <>
      <Link href={`${base}/results/indicators/${id}`}>
        <span className="soft">{number}</span> {textIn(content.title, language)}
      </Link>
      {facts.length > 0 ? <span className="small soft under">{facts.join(" · ")}</span> : null}
    </>
  );
}
