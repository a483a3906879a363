import { type ReactNode, useEffect, useRef } from "react";

type Props = { label: string; children: ReactNode };

/** A button that unfolds a few choices over the page; Escape, or a tap elsewhere, folds them again. */
export function Menu({ label, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const fold = (event: Event) => {
      const details = menu.current;
      if (!details?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      const elsewhere = event.type === "pointerdown" && !details.contains(event.target as Node);
      if (escaped || elsewhere) details.open = false;
      if (escaped) details.querySelector("summary")?.focus();
    };
    document.addEventListener("keydown", fold);
    document.addEventListener("pointerdown", fold);
    return () => {
      document.removeEventListener("keydown", fold);
      document.removeEventListener("pointerdown", fold);
    };
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary className="button">{label}</summary>
      <div className="panel stack tight">{children}</div>
    </details>
  );
}
