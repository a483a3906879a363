import type { Outcome } from "@suivi/domain/programmes/schema";
import { partsOf, resultCodes, resultName } from "@suivi/domain/results/framework";
import { type Move, moveResult, moves, placeResult } from "@suivi/domain/results/move-result";
import type { IpttLine } from "@suivi/domain/results/tracking-table";
import { textIn } from "@suivi/domain/text";
import { useState } from "react";
import { useLanguage, useTexts } from "../../language";
import { Refused } from "../../shell/form";
import { frameworkTexts } from "./framework-texts";
import { MoveButton } from "./move-button";
import { useArrange } from "./use-arrange";
import { type Where, useCardDrag } from "./use-card-drag";
import { type Card, type Framework, indent } from "./use-framework";

const signs: Record<Move, string> = { up: "↑", down: "↓", in: "→", out: "←" };

/** The cards with what moves them: a handle to drag by, and arrows for the keyboard and the phone. */
export function Arranging({ framework }: { framework: Framework }) {
  const texts = useTexts(frameworkTexts);
  const language = useLanguage();
  const { place, order, refusal } = useArrange();
  const [news, setNews] = useState("");
  const { shown, content, cards } = framework;
  const { levels, outcomes } = content;

  const moveTo = (card: Card, next: Outcome[] | null) => {
    if (!next) return;
    place(shown, next);
    const moved = next.find(({ id }) => id === card.result.id)!;
    const level = levels.find(({ id }) => id === moved.level)?.name;
    const code = resultCodes({ outcomes: next }).get(moved.id) ?? "";
    setNews(texts.moved(card.name, resultName(level, code, language)));
  };
  const placed = (id: string, { over, at }: Where) => {
    const target = outcomes.find((one) => one.id === over)!;
    if (at === "inside") return placeResult(content, id, { parentId: over, beforeId: null });
    const beside = partsOf(outcomes, target.parentId);
    const next = beside[beside.indexOf(target) + 1]?.id ?? null;
    const beforeId = at === "before" ? over : next === id ? null : next;
    return placeResult(content, id, { parentId: target.parentId, beforeId });
  };
  const drag = useCardDrag({
    mayDrop: (id, where) => placed(id, where) !== null,
    onDrop: (id, where) =>
      moveTo(
        cards.find(({ result }) => result.id === id)!,
        placed(id, where),
      ),
  });
  const moveLine = (lines: IpttLine[], index: number, to: number) => {
    const next = lines.filter((_, other) => other !== index);
    next.splice(to, 0, lines[index]!);
    order(next);
    setNews(texts.movedIndicator(textIn(lines[index]!.content.title, language)));
  };
  return (
    <div className="stack">
      <p className="hint">{texts.arrangeHelp}</p>
      <output className={news ? "notice" : "hidden-text"}>{news}</output>
      <Refused refusal={refusal} names={{}} />
      <ol className="plain cards">
        {cards.map((card) => {
          const { result, depth, name, title, lines } = card;
          return (
            <li
              key={result.id}
              className={`card arranging ${drag.classOf(result.id)}`}
              style={{ marginInlineStart: indent(depth) }}
              {...drag.zone(result.id)}
            >
              <div className="row apart">
                <div className="row whole grow">
                  <span
                    className="handle"
                    title={texts.drag}
                    aria-hidden="true"
                    {...drag.handle(result.id)}
                  >
                    ⠿
                  </span>
                  <div>
                    <p className="small soft">{name}</p>
                    <h2 className="h3">{title}</h2>
                  </div>
                </div>
                <div className="row whole moves">
                  {moves.map((move) => (
                    <MoveButton
                      key={move}
                      id={`${move}-${result.id}`}
                      sign={signs[move]}
                      label={`${texts.moves[move]} (${name})`}
                      may={moveResult(content, result.id, move) !== null}
                      onMove={() => moveTo(card, moveResult(content, result.id, move))}
                    />
                  ))}
                </div>
              </div>
              <ul className="plain lines">
                {lines.map((line, index) => (
                  <li key={line.id} className="row apart whole">
                    <span>
                      <span className="soft">{line.number}</span>{" "}
                      {textIn(line.content.title, language)}
                    </span>
                    {lines.length > 1 ? (
                      <span className="row whole moves">
                        {([-1, 1] as const).map((step) => (
                          <MoveButton
                            key={step}
                            id={`${step}-${line.id}`}
                            sign={step < 0 ? "↑" : "↓"}
                            label={`${texts.moves[step < 0 ? "up" : "down"]} (${line.number})`}
                            may={lines[index + step] !== undefined}
                            onMove={() => moveLine(lines, index, index + step)}
                          />
                        ))}
                      </span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
