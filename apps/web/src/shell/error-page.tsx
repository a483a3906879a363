import { sayRefusal } from "@suivi/domain/problems/sentences";
import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode } from "react";
import { useLanguage, useTexts } from "../language";
import { refusalOf } from "../trpc";
import { NotFound } from "./not-found";
import { Page } from "./page";
import { shellTexts } from "./texts";

type Props = { children: ReactNode };

class Boundary extends Component<Props & { reset(): void }, { error: unknown }> {
  override state = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  again = () => {
    // A part of a page that an update took away: only the new page knows its parts. What was typed is on the device.
    if (isMissingPart(this.state.error)) window.location.reload();
    this.props.reset();
    this.setState({ error: null });
  };
  override render() {
    if (!this.state.error) return this.props.children;
    return <Refused error={this.state.error} again={this.again} />;
  }
}

const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** What is shown in place of a page that could not be read: what happened, and what to do. */
function Refused({ error, again }: { error: unknown; again(): void }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const refusal = refusalOf(error);
  if (refusal.code === "not_found" || refusal.code === "not_allowed") return <NotFound />;
  return (
    <Page title={refusal.code === "offline" ? texts.offlineTitle : texts.brokenTitle}>
      <p role="alert">{sayRefusal(refusal, language)}</p>
      <p>
        <button type="button" className="button primary" onClick={again}>
          {texts.tryAgain}
        </button>
      </p>
    </Page>
  );
}

export const ErrorPage = ({ children }: Props) => (
  <QueryErrorResetBoundary>
    {({ reset }) => <Boundary reset={reset}>{children}</Boundary>}
  </QueryErrorResetBoundary>
);
