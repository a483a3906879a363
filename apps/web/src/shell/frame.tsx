import { sayRefusal } from "@suivi/domain/problems/sentences";
import { textIn } from "@suivi/domain/text";
import { type ReactNode, Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { Link, useLocation } from "wouter";
import { useLanguage, useLanguageChoice, useTexts } from "../language";
import { type Me, meChanged, type ProgrammeSeen } from "../session";
import { draftsOf, keptForms } from "../outbox/device";
import { Leaving } from "../outbox/leaving";
import { post, refusalOf } from "../trpc";
import { keepWithAccount } from "./account-language";
import { ErrorPage } from "./error-page";
import { Tabs } from "./tabs";
import { shellTexts } from "./texts";
import { Waiting } from "./waiting";

type Props = { me: Me; programme?: ProgrammeSeen; children: ReactNode };

/** What surrounds every page: where one is, in which language, as whom. */
export function Frame({ me, programme, children }: Props) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const [path] = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header className="top">
        <div className="inner">
          <Link href="/" className="brand">
            {texts.suivi}
          </Link>
          <span className="where">{programme ? textIn(programme.title, language) : ""}</span>
          <LanguageSwitch userId={me.user.id} />
          <Link href="/account" className="quiet name">
            <span className="hidden-text">{texts.account}: </span>
            {me.user.name}
          </Link>
          <SignOut userId={me.user.id} />
        </div>
      </header>
      {programme ? <Tabs /> : null}
      {programme?.fictional ? <aside className="fictional">{texts.fictional}</aside> : null}
      <main id="content" tabIndex={-1}>
        <ErrorPage key={path}>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </ErrorPage>
      </main>
    </>
  );
}

/** Signs out; asks first when something typed on this device is not sent yet. */
function SignOut({ userId }: { userId: string }) {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const [unsent, setUnsent] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const leave = () =>
    post("/auth/sign-out", {})
      .then(meChanged)
      .catch((error: unknown) => setRefused(sayRefusal(refusalOf(error), language)));
  const ask = async () => {
    const drafts = await draftsOf(userId).catch(() => []);
    const count = drafts.length + keptForms(userId);
    if (count === 0) await leave();
    else setUnsent(count);
  };
  return (
    <>
      <button type="button" className="quiet" onClick={() => void ask()}>
        {texts.signOut}
      </button>
      {refused ? <span role="alert">{refused}</span> : null}
      {unsent > 0
        ? createPortal(
            <Leaving
              userId={userId}
              count={unsent}
              onStay={() => setUnsent(0)}
              onLeave={() => void leave()}
            />,
            document.body,
          )
        : null}
    </>
  );
}

/** The other language, in its own words; kept with the account where there is one. */
export function LanguageSwitch({ userId }: { userId?: string }) {
  const { language, choose } = useLanguageChoice();
  const { otherLanguage } = useTexts(shellTexts);
  const other = language === "fr" ? "en" : "fr";
  const change = () => {
    choose(other);
    if (userId) keepWithAccount(userId, other);
  };
  return (
    <button type="button" className="quiet" lang={other} onClick={change}>
      <span className="wide-only">{otherLanguage}</span>
      <abbr className="phone-only" title={otherLanguage}>
        {other.toUpperCase()}
      </abbr>
    </button>
  );
}
