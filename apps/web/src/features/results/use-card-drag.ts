import { type DragEvent, useState } from "react";

/** Over which card something is held, and whether it would go before, inside or after it. */
export type Where = { over: string; at: "before" | "inside" | "after" };
type Options = {
  mayDrop(id: string, where: Where): boolean;
  onDrop(id: string, where: Where): void;
};

/** Cards dragged by a handle: the upper edge of another is before it, the lower after it, its middle beneath it. */
export function useCardDrag({ mayDrop, onDrop }: Options) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [where, setWhere] = useState<Where | null>(null);
  const whereOf = (over: string, event: DragEvent<HTMLElement>): Where => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    return { over, at: share < 0.3 ? "before" : share > 0.7 ? "after" : "inside" };
  };
  const end = () => {
    setDragged(null);
    setWhere(null);
  };
  return {
    handle: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.setData("text/plain", id);
        event.dataTransfer.effectAllowed = "move";
        const card = event.currentTarget.closest("li");
        if (card) event.dataTransfer.setDragImage(card, 16, 16);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    zone: (id: string) => ({
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged === null) return;
        const next = whereOf(id, event);
        const may = dragged !== id && mayDrop(dragged, next);
        if (may) event.preventDefault();
        const shown = may ? next : null;
        if (shown?.over !== where?.over || shown?.at !== where?.at) setWhere(shown);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault();
        if (dragged !== null && where) onDrop(dragged, where);
        end();
      },
    }),
    classOf: (id: string) =>
      dragged === id ? "dragged" : where?.over === id ? `drop-${where.at}` : "",
  };
}
