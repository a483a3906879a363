import type { ActivityContent } from "@suivi/domain/activities/schema";
import { newId } from "@suivi/domain/ids";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import type { ProblemCode } from "@suivi/domain/problems/problem";
import { sayProblem } from "@suivi/domain/problems/sentences";
import { type ChangeEvent, useState } from "react";
import { useLanguage, useTexts } from "../language";
import { fieldId } from "../shell/form";
import { keepFile } from "./device";
import { fileTexts } from "./file-texts";
import { shrinkPhoto } from "./shrink-photo";

const most = 8;
const kinds = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];
const whyNot = (file: File): ProblemCode | null =>
  !kinds.includes(file.type) || file.size === 0
    ? "file_not_accepted"
    : file.size > most * 1024 * 1024
      ? "file_too_large"
      : null;

type Evidence = ActivityContent["evidence"];
type Props = {
  /** The field's path; each file is beneath it by its id. */
  path: string;
  evidence: Evidence;
  /** Under which draft the files are kept on this device until the server has them. */
  keptUnder: string;
  /** Where a file is: on this device, on its way (0 to 1), or with the server. */
  whereIs(id: string): "here" | "sent" | number;
  problem(path: string): string | undefined;
  onAdd(id: string, file: Evidence[string]): void;
  onRemove(id: string): void;
};

/** Photos and documents that show it; kept on the device until the server has them. */
export function EvidenceFiles(props: Props) {
  const { path, evidence, problem } = props;
  // A file that has its own sentence shows it by itself.
  const own = Object.keys(evidence).some((id) => problem(`${path}.${id}`));
  const wrong = own ? undefined : problem(path);
  return (
    <>
      {wrong ? <p className="wrong">{wrong}</p> : null}
      <ul className="plain">
        {Object.keys(evidence).map((id) => (
          <FileLine key={id} id={id} {...props} />
        ))}
      </ul>
      <AddFiles {...props} />
    </>
  );
}

function AddFiles({ path, evidence, keptUnder, onAdd }: Props) {
  const texts = useTexts(fileTexts);
  const reader = useLanguage();
  const [refused, setRefused] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const another = Object.keys(evidence).length > 0;
  async function take(file: File) {
    const small = await shrinkPhoto(file);
    const code = whyNot(small);
    if (code) {
      const why = sayProblem({ path, code, limit: most }, reader);
      setRefused((others) => [...others, texts.notAdded(file.name) + why]);
      return;
    }
    const id = newId();
    try {
      await keepFile(keptUnder, id, small);
    } catch {
      setRefused((others) => [...others, texts.notAdded(file.name) + texts.noRoom]);
      return;
    }
    const { name, type, size: bytes } = small;
    onAdd(id, { name: name.slice(-200), type, bytes });
  }
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    target.value = "";
    setRefused([]);
    setBusy(true);
    try {
      for (const file of chosen) await take(file);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack tight">
      <div>
        <label className="button file" aria-busy={busy}>
          {busy ? texts.shrinking : another ? texts.addFileAgain : texts.addFile}
          <input
            id={fieldId(path)}
            type="file"
            multiple
            accept={["image/*", ".pdf", ".docx", ".xlsx"].join()}
            onChange={(event) => void choose(event)}
          />
        </label>
      </div>
      <div role="alert">
        {refused.map((why) => (
          <p key={why} className="wrong">
            {why}
          </p>
        ))}
      </div>
    </div>
  );
}

function FileLine({ id, path, evidence, whereIs, problem, onRemove }: Props & { id: string }) {
  const texts = useTexts(fileTexts);
  const reader = useLanguage();
  const file = evidence[id];
  if (!file) return null;
  const where = whereIs(id);
  const wrong = problem(`${path}.${id}`);
  return (
    <li className="row apart whole" id={fieldId(`${path}.${id}`)} tabIndex={-1}>
      <span>
        {where === "sent" ? <a href={`/files/${id}`}>{file.name}</a> : file.name}
        <span className="small soft">
          {" "}
          {texts.size(sayNumber(Math.ceil(file.bytes / 1024), reader))} ·{" "}
          {where === "sent"
            ? texts.fileSent
            : where === "here"
              ? texts.fileHere
              : sayPercent(where, reader)}
        </span>
        {wrong ? <span className="wrong"> {wrong}</span> : null}
      </span>
      <button
        type="button"
        className="button plain"
        aria-label={texts.removeFile(file.name)}
        onClick={() => onRemove(id)}
      >
        ✕
      </button>
    </li>
  );
}
