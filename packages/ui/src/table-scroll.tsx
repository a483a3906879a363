import type { ReactNode } from "react";

/** A wide table scrolls in its own frame, which the keyboard reaches. */
export const TableScroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must take the focus (WCAG 2.1.1)
  <section className="scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
