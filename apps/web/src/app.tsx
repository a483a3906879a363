import { lazy, Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { useLanguageChoice } from "./language";
import { accountPages, programmePages, type ProgrammePage } from "./routes";
import { CurrentProgramme, type Me, useMe, useProgramme } from "./session";
import { keepWithAccount, waitingChoice } from "./shell/account-language";
import { ErrorPage } from "./shell/error-page";
import { Frame } from "./shell/frame";
import { FirstStart } from "./shell/first-start";
import { NotFound } from "./shell/not-found";
import { ProgrammesPage } from "./shell/programmes-page";
import { SignIn } from "./shell/sign-in";
import { Waiting } from "./shell/waiting";
import { isShared } from "./visitor";

const Shared = lazy(() => import("./pages/shared"));

/** All of Suivi: who is signed in decides what an address shows; signing in keeps the address. */
export function App() {
  return (
    <ErrorPage>
      <Suspense fallback={<Waiting />}>{isShared() ? <Shared /> : <Pages />}</Suspense>
    </ErrorPage>
  );
}

function Pages() {
  const me = useMe();
  const { choose } = useLanguageChoice();
  const own = me?.user.language;
  const userId = me?.user.id ?? null;
  useEffect(() => {
    // Only when the account's language is read: choosing another stays possible, and what waits to be kept goes first.
    const waits = userId ? waitingChoice(userId) : null;
    if (userId && waits) keepWithAccount(userId, waits);
    const language = waits ?? own;
    if (language) choose(language);
  }, [own, userId, choose]);
  useEffect(() => {
    void import("./outbox/send").then(({ sendFor }) => sendFor(userId));
  }, [userId]);
  const [path] = useLocation();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [path]);
  if (!me) return <FirstStart otherwise={<SignIn />} />;
  return (
    <Switch>
      <Route path="/">
        <Home me={me} />
      </Route>
      {accountPages.map(({ path: at, page: Page }) => (
        <Route key={at} path={at}>
          <Frame me={me}>
            <Page />
          </Frame>
        </Route>
      ))}
      <Route path="/:code/*?">{({ code }) => <InProgramme me={me} code={code} />}</Route>
    </Switch>
  );
}

/** Whoever has one programme starts in it; others choose, and administrators may add one. */
function Home({ me }: { me: Me }) {
  const [only, ...others] = me.programmes;
  if (only && others.length === 0 && !me.administrator)
    return <Redirect to={`/${only.code}`} replace />;
  return (
    <Frame me={me}>
      <ProgrammesPage programmes={me.programmes} />
    </Frame>
  );
}

function InProgramme({ me, code }: { me: Me; code: string }) {
  const programme = me.programmes.find((one) => one.code === code);
  if (!programme)
    return (
      <Frame me={me}>
        <NotFound />
      </Frame>
    );
  return (
    <CurrentProgramme value={programme} key={programme.id}>
      <Frame me={me} programme={programme}>
        <Switch>
          {programmePages.map((page) => (
            <Route key={page.path} path={`/:code${page.path}`}>
              {(params) => <Allowed page={page} params={params} />}
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Frame>
    </CurrentProgramme>
  );
}

function Allowed({
  page,
  params,
}: {
  page: ProgrammePage;
  params: Record<string, string | undefined>;
}) {
  const { may } = useProgramme();
  if (!may(page.action)) return <NotFound />;
  // A page of another record starts afresh: nothing typed on one stays on the screen of the next.
  return <page.page id={params["id"] ?? ""} key={params["id"] ?? ""} />;
}
