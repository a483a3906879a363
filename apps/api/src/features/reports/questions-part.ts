import type { Table } from "@suivi/documents/model";
import type { Language } from "@suivi/domain/text";
import { wordsIn } from "@suivi/domain/words/words";
import { editionTexts } from "./edition-texts";
import type { AskedQuestion } from "./neighbours";
import { paragraph, type Part } from "./part";

/** What readers outside asked about figures, and what they were answered; who asked stands there by role alone. */
export function questionsPart(questions: AskedQuestion[], language: Language): Part {
  const { questions: texts, chapters, sheets } = editionTexts(language);
  const columns: Table["columns"] = [
    { key: "figure", label: texts.figure, kind: "text", width: 26 },
    { key: "question", label: texts.question, kind: "text", width: 46 },
    { key: "by", label: texts.by, kind: "text", width: 15 },
    { key: "asked", label: texts.asked, kind: "date", width: 14 },
    { key: "answer", label: texts.answer, kind: "text", width: 60 },
    { key: "answered", label: texts.answered, kind: "date", width: 14 },
  ];
  const day = (moment: string | null) => moment && moment.slice(0, 10);
  const rows = questions.map(({ id, content, askerRole, at, answer, answeredAt }) => ({
    id,
    figure: content.called,
    question: content.text,
    by: wordsIn(language).role[askerRole],
    asked: day(at),
    answer: answer ?? texts.open,
    answered: answer === null ? null : day(answeredAt),
  }));
  const page: Table = { name: sheets.questions, columns, rows };
  return {
    chapter: {
      title: chapters.questions,
      wide: rows.length > 0,
      blocks:
        rows.length > 0
          ? [paragraph(texts.lead), { kind: "table", table: page }]
          : [paragraph(texts.none)],
    },
    tables: [
      { ...page, columns: [...columns, { key: "id", label: texts.id, kind: "text", width: 38 }] },
    ],
    figures: [],
  };
}

/** The same beside the figures, for programs: a row each without a value, so that no sum takes it in. */
export const questionRows = (questions: AskedQuestion[]) =>
  questions.map(({ id, content, answer }) => ({
    key: `question:${id}`,
    figure: content.called,
    value: null,
    unit: null,
    question: content.text,
    answer,
  }));
