import { Link } from "wouter";
import { useTexts } from "../language";
import { Page } from "./page";
import { shellTexts } from "./texts";

export function NotFound() {
  const texts = useTexts(shellTexts);
  return (
    <Page title={texts.notFoundTitle}>
      <p>{texts.notFoundHelp}</p>
      <p>
        <Link href="/">{texts.home}</Link>
      </p>
    </Page>
  );
}
