import { readPeople } from "@suivi/domain/people/paste";
import { decodeText } from "@suivi/domain/decode-text";
import { asPasted } from "@suivi/domain/people/table";
import { type ChangeEvent, useState } from "react";
import { useTexts } from "../../language";
import { SelectField } from "../../shell/form";
import { formPasteTexts } from "./form-paste-texts";

type Sheet = { name: string; text: string; people: number };

/** What a file holds, sheet by sheet, as if it had been pasted: the sheet with most people first. */
async function sheetsOf(file: File, year: number): Promise<Sheet[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // A workbook is a ZIP archive; all else is taken for text, in whichever encoding.
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const found: { name: string; text: string }[] = [];
  if (isWorkbook) {
    const { readXlsx } = await import("hucre/xlsx");
    for (const { name, rows } of (await readXlsx(bytes)).sheets)
      found.push({ name, text: asPasted(rows) });
  } else found.push({ name: file.name, text: decodeText(bytes) });
  return found
    .map((sheet) => ({
      ...sheet,
      people: readPeople(sheet.text, year).people.filter((one) => one.ready).length,
    }))
    .sort((a, b) => b.people - a.people);
}

type Props = { year: number; onRead(text: string): void };

/** A list that is in a file: XLSX or CSV, as Excel, KoboToolbox and ODK save them. */
export function PasteFile({ year, onRead }: Props) {
  const texts = useTexts(formPasteTexts);
  const [sheets, setSheets] = useState<Sheet[]>([]);
  const [chosen, setChosen] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = "";
    if (!file) return;
    try {
      const found = await sheetsOf(file, year);
      if (!found.some(({ text }) => text.trim() !== "")) throw new Error("The file is empty.");
      setWrong(null);
      setSheets(found);
      setChosen(found[0]!.name);
      onRead(found[0]!.text);
    } catch {
      setWrong(texts.notRead(file.name));
    }
  };
  return (
    <div className="stack tight">
      <div>
        <label className="button file">
          {texts.file}
          <input type="file" accept=".xlsx,.csv,.txt,.tsv" onChange={(event) => void read(event)} />
        </label>{" "}
        <span className="hint">{texts.fileHint}</span>
      </div>
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      {sheets.length > 1 ? (
        <SelectField
          path="pasted.sheet"
          label={texts.sheet}
          value={chosen}
          options={sheets.map(({ name, people }) => ({
            value: name,
            label: `${name} (${people})`,
          }))}
          onChange={(name) => {
            setChosen(name);
            onRead(sheets.find((sheet) => sheet.name === name)!.text);
          }}
        />
      ) : null}
    </div>
  );
}
