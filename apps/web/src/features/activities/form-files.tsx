import { Fold } from "@suivi/ui/fold";
import { useTexts } from "../../language";
import { dropFile } from "../../outbox/device";
import { keyOf } from "../../outbox/draft";
import { EvidenceFiles } from "../../outbox/evidence-files";
import { fileTexts } from "../../outbox/file-texts";
import { useSnapshot } from "../../outbox/use-open-draft";
import { useForm } from "./form-context";
import { formNamesTexts } from "./form-names-texts";
import { setAt } from "./form-state";

/** Photos and documents that show it took place. */
export function Files() {
  const texts = useTexts(formNamesTexts);
  const words = useTexts(fileTexts);
  const { form, open, edit, mayName, problem } = useForm();
  const { draft, progress } = useSnapshot(open);
  const { evidence } = form.content;
  const count = Object.keys(evidence).length;
  if (!mayName) return null;
  const remove = (id: string) => {
    edit((now) => {
      const { [id]: _, ...rest } = now.content.evidence;
      return setAt(now, "evidence", rest);
    });
    dropFile(keyOf(draft), id).catch(() => undefined);
  };
  return (
    <Fold
      title={texts.evidence}
      state={count > 0 ? words.files(count) : null}
      show={problem("evidence") !== undefined}
    >
      <p className="hint">{texts.evidenceHint}</p>
      <EvidenceFiles
        path="evidence"
        evidence={evidence}
        keptUnder={keyOf(draft)}
        whereIs={(id) => (draft.files[id] === "here" ? (progress[id] ?? "here") : "sent")}
        problem={problem}
        onAdd={(id, file) => {
          open.change((now) => ({ ...now, files: { ...now.files, [id]: "here" } }));
          edit((now) => setAt(now, `evidence.${id}`, file));
        }}
        onRemove={remove}
      />
    </Fold>
  );
}
