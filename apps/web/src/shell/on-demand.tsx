import { sayRefusal } from "@suivi/domain/problems/sentences";
import { type ComponentType, lazy, Suspense } from "react";
import { useLanguage } from "../language";

type Loaded<P> = { default: ComponentType<P> };

// When a slow link has long shown the page, and the network may still go.
const ahead = 3000;

/**
 * A part of a form that most need not see at once. It is loaded when it is opened, or a while after the page stands, so
 * that it opens without a network too; where it could not be, it says so, and the form stays as it is.
 */
export function onDemand<P extends object>(load: () => Promise<Loaded<P>>) {
  const part = () =>
    lazy(() =>
      load().catch((): Loaded<P> => {
        // Tried again when the form is next drawn.
        Part = part();
        return { default: Offline };
      }),
    );
  let Part = part();
  setTimeout(() => load().catch(() => undefined), ahead);
  return (props: P) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  );
}

function Offline() {
  return <p className="wrong">{sayRefusal({ code: "offline" }, useLanguage())}</p>;
}
