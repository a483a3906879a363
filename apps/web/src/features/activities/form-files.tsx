import { newId } from "@suivi/domain/ids";
import { sayNumber, sayPercent } from "@suivi/domain/numbers";
import type { ProblemCode } from "@suivi/domain/problems/problem";
import { sayProblem } from "@suivi/domain/problems/sentences";
import { Fold } from "@suivi/ui/fold";
import { type ChangeEvent, useState } from "react";
import { useTexts } from "../../language";
import { dropFile, keepFile } from "../../outbox/device";
import { keyOf } from "../../outbox/draft";
import { useSnapshot } from "../../outbox/use-open-draft";
import { fieldId } from "../../shell/form";
import { useForm } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { shrinkPhoto } from "./form-shrink-photo";
import { setAt } from "./form-state";

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

/** Photos and documents that show it took place; kept on the device until the server has them. */
export function Files() {
  const texts = useTexts(formNamesTexts);
  const { form, mayName, problem } = useForm();
  const { evidence } = form.content;
  const count = Object.keys(evidence).length;
  if (!mayName) return null;
  // A file that has its own sentence shows it by itself.
  const own = Object.keys(evidence).some((id) => problem(`evidence.${id}`));
  const wrong = own ? undefined : problem("evidence");
  return (
    <Fold
      title={texts.evidence}
      state={count > 0 ? texts.files(count) : null}
      show={problem("evidence") !== undefined}
    >
      <p className="hint">{texts.evidenceHint}</p>
      {wrong ? <p className="wrong">{wrong}</p> : null}
      <ul className="plain">
        {Object.keys(evidence).map((id) => (
          <FileLine key={id} id={id} />
        ))}
      </ul>
      <AddFiles another={count > 0} />
    </Fold>
  );
}

function AddFiles({ another }: { another: boolean }) {
  const texts = useTexts(formNamesTexts);
  const { open, edit, reader } = useForm();
  const [refused, setRefused] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const key = keyOf(open.snapshot().draft);
  async function take(file: File) {
    const small = await shrinkPhoto(file);
    const code = whyNot(small);
    if (code) {
      const why = sayProblem({ path: "evidence", code, limit: most }, reader);
      setRefused((others) => [...others, texts.notAdded(file.name) + why]);
      return;
    }
    const id = newId();
    try {
      await keepFile(key, id, small);
    } catch {
      setRefused((others) => [...others, texts.notAdded(file.name) + texts.noRoom]);
      return;
    }
    open.change((draft) => ({ ...draft, files: { ...draft.files, [id]: "here" } }));
    const { name, type, size: bytes } = small;
    edit((now) => setAt(now, `evidence.${id}`, { name: name.slice(-200), type, bytes }));
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
            id={fieldId("evidence")}
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

function FileLine({ id }: { id: string }) {
  const texts = useTexts(formNamesTexts);
  const { form, open, edit, problem, reader } = useForm();
  const { draft, progress } = useSnapshot(open);
  const file = form.content.evidence[id];
  if (!file) return null;
  const share = progress[id];
  const isHere = draft.files[id] === "here";
  const wrong = problem(`evidence.${id}`);
  const remove = () => {
    edit((now) => {
      const { [id]: _, ...evidence } = now.content.evidence;
      return setAt(now, "evidence", evidence);
    });
    dropFile(keyOf(draft), id).catch(() => undefined);
  };
  return (
    <li className="row apart whole" id={fieldId(`evidence.${id}`)} tabIndex={-1}>
      <span>
        {isHere ? file.name : <a href={`/files/${id}`}>{file.name}</a>}
        <span className="small soft">
          {" "}
          {texts.size(sayNumber(Math.ceil(file.bytes / 1024), reader))} ·{" "}
          {!isHere
            ? texts.fileSent
            : share === undefined
              ? texts.fileHere
              : sayPercent(share, reader)}
        </span>
        {wrong ? <span className="wrong"> {wrong}</span> : null}
      </span>
      <button
        type="button"
        className="button plain"
        aria-label={texts.removeFile(file.name)}
        onClick={remove}
      >
        ✕
      </button>
    </li>
  );
}
