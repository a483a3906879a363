import { type ReactNode, useEffect } from "react";

type Props = {
  title: string;
  /** Beside the title: the page's few actions. */
  actions?: ReactNode;
  /** Under the title, in one line. */
  lead?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

/** A page: its title is the window's too, so that tabs, history and screen readers tell pages apart. */
export function Page({ title, actions, lead, narrow, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Suivi`;
  }, [title]);
  return (
    <div className={narrow ? "page narrow stack wide" : "page stack wide"}>
      <div className="stack tight">
        <div className="row apart">
          <h1>{title}</h1>
          {actions ? <div className="row no-print">{actions}</div> : null}
        </div>
        {lead ? <div className="soft">{lead}</div> : null}
      </div>
      {children}
    </div>
  );
}
