import { sayNumber } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import type { ActivitySeen } from "./activity-page";
import { pageTexts } from "./page-texts";

/** The files that show it: pictures as pictures, others by name; each opens, or is kept. */
export function EvidenceSection({ activity }: { activity: ActivitySeen }) {
  const texts = useTexts(pageTexts);
  const language = useLanguage();
  const files = Object.entries(activity.content.evidence);
  if (files.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="evidence">
      <h2 id="evidence">{texts.evidence}</h2>
      <ul className="plain files">
        {files.map(([id, { name, type, bytes }]) => (
          <li key={id} className="stack tight">
            <a href={`/files/${id}`} target="_blank" rel="noreferrer">
              {type.startsWith("image/") ? (
                <img src={`/files/${id}`} alt={name} loading="lazy" />
              ) : (
                name
              )}
            </a>
            <a className="small no-print" href={`/files/${id}`} download={name}>
              {texts.download} <span className="hidden-text">{name}</span> (
              {sayNumber(Math.max(1, Math.round(bytes / 1024)), language)}{" "}
              {language === "fr" ? "Ko" : "KB"})
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
