import { useTexts } from "../language";
import { shellTexts } from "./texts";

/** Shown only when something takes longer than a blink: the skeleton appears after 200 ms. */
export function Waiting() {
  const { loading } = useTexts(shellTexts);
  return (
    <output className="page">
      <span className="hidden-text">{loading}</span>
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
    </output>
  );
}
