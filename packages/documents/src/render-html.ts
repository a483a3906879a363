import { readFileSync } from "node:fs";
import { pageBlock } from "./html-blocks";
import { asIs, html } from "./html-text";
import type { ReportDocument } from "./model";
import { pdfData } from "./pdf-data";

const style = asIs(readFileSync(new URL("./html/report.css", import.meta.url), "utf8"));
// Whatever a text may hold: nothing is fetched and no script runs.
const allowed = "default-src 'none'; style-src 'unsafe-inline'";

/** The report as one page that opens from a folder, without a server, a script or a font from elsewhere. */
export function renderHtml(report: ReportDocument): string {
  const said = pdfData(report);
  const chapters = said.parts.flatMap(({ wide, chapters: all }) =>
    all.map((chapter) => ({ ...chapter, wide })),
  );
  const { contents } = said;
  const page = html`<!doctype html>
    <html lang="${said.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${allowed}" />
        <meta name="author" content="${said.author}" />
        <title>${said.fullTitle}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          ${said.banner && html`<p class="banner">${said.banner}</p>`}
          <p class="kind">${said.title}</p>
          <h1>${said.programme}</h1>
          <p class="period">${said.period}</p>
          <dl class="identity">
            ${said.identity.map(
              ({ label, value }) =>
                html`<dt>${label}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
          ${
            contents &&
            html`<nav aria-label="${contents}">
              <h3>${contents}</h3>
              <ol>
                ${chapters.map(({ title }, at) => html`<li><a href="#c${at + 1}">${title}</a></li>`)}
              </ol>
            </nav>`
          }
          ${chapters.map(
            ({ title, blocks, wide }, at) =>
              html`<section class="${wide && "wide"}">
                <h2 id="c${at + 1}">${title}</h2>
                ${blocks.map(pageBlock)}
              </section> `,
          )}
        </main>
        <footer>${said.running}<br />${said.footing}</footer>
      </body>
    </html> `;
  return page.html;
}
