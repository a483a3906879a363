import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

type Props = {
  /** How high the rows are until they have been drawn once. */
  estimate: number;
  /** Drawn whether in sight or not: in a table of few rows. */
  always: boolean;
  columns: number;
  children: ReactNode;
};

/** Rows that are drawn when they come near, and leave their room when they go; on paper all of them. */
export function LazyBody({ estimate, always, columns, children }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [{ near, height }, setSeen] = useState({ near: always, height: estimate });
  const printing = usePrinting();
  const drawn = always || near || printing;
  useEffect(() => {
    const element = body.current;
    if (!element || always) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const { isIntersecting, boundingClientRect } = entry;
        setSeen((before) => ({
          near: isIntersecting,
          height: isIntersecting ? before.height : boundingClientRect.height || before.height,
        }));
      },
      { root: element.closest(".scroll"), rootMargin: "1000px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [always]);
  return (
    <tbody ref={body}>
      {drawn ? (
        children
      ) : (
        <tr aria-hidden="true">
          <td colSpan={columns} style={{ height, padding: 0 }}>
            {"\u00a0"}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Whether the page is being printed: then nothing of it is left out. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
