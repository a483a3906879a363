import { sharedFormats } from "@suivi/domain/access/share";
import { sayDate } from "@suivi/domain/numbers";
import { useLanguage, useTexts } from "../../language";
import { Page } from "../../shell/page";
import type { Outputs } from "../../trpc";
import { sharesTexts } from "./texts";

type Content = Extract<Outputs["shares"]["open"], { state: "works" }>["content"];
type Props = { content: Content; secret: string };

const fileBy = (secret: string, words: Record<string, string>) =>
  `/exports/shared?${new URLSearchParams({ link: secret, ...words })}`;

/** The file that a link leads to, to be taken along. */
export function SharedFile({ content, secret }: Props) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const { thing, format, until } = content;
  if (thing === "dashboard" || thing === "edition" || format === null) return null;
  return (
    <Page title={texts.fileTitles[thing]} lead={texts.sharedLead(sayDate(until, language))} narrow>
      <p>{texts.fileHelp}</p>
      <p>
        <a className="button primary" href={fileBy(secret, { language })} download>
          {texts.download(texts.formats[format])}
        </a>
      </p>
    </Page>
  );
}

/** The files of the edition that a link leads to. */
export function EditionFiles({ content: { edition }, secret }: Props) {
  const texts = useTexts(sharesTexts);
  const formats = sharedFormats.filter((format) => edition?.formats.includes(format));
  return (
    <div className="row no-print">
      {formats.map((format, place) => (
        <a
          key={format}
          href={fileBy(secret, { format })}
          className={place === 0 ? "button primary" : "button"}
          download
        >
          {texts.download(texts.formats[format])}
        </a>
      ))}
    </div>
  );
}

/** Where the edition of a link is read, in a frame. */
export const sharedPage = (secret: string): string =>
  `/exports/shared-page?${new URLSearchParams({ link: secret })}`;

type GoneProps = { state?: "over" | "revoked"; until?: string };

/** What stands where a link opens nothing, or nothing any more. */
export function LinkGone({ state, until = "" }: GoneProps) {
  const texts = useTexts(sharesTexts);
  const language = useLanguage();
  const over = state === "over" ? texts.goneOver(sayDate(until, language)) : null;
  return (
    <Page title={state ? texts.goneTitles[state] : texts.gone} narrow>
      <p>{over ?? (state ? texts.goneRevoked : texts.goneHelp)}</p>
    </Page>
  );
}
