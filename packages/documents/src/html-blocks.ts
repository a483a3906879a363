import { html, type Piece } from "./html-text";
import type { SaidBlock, SaidChart, SaidGroups, SaidTable } from "./pdf-data";

type Bars = Extract<SaidChart, { kind: "bars" }>;
type Panels = Extract<SaidChart, { kind: "panels" }>;

const side = (number: boolean) => (number ? "number" : "");

/** A row a bar, its value behind it. */
function bars({ bars: all, colour }: Bars): Piece {
  const most = Math.max(1, ...all.map(({ value }) => value ?? 0));
  const bar = (value: number) =>
    html`<i style="width:${((value / most) * 80).toFixed(1)}%;background:${colour}"></i>`;
  return html`<table class="bars">
    <tbody>
      ${all.map(
        ({ label, value, text }) =>
          html`<tr>
            <th scope="row">${label}</th>
            <td>${value !== null && bar(value)}${text}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A row of columns a series, all on one scale: to be read without colours too. */
function panels({ panels: all, categories, beside }: Panels): Piece {
  const most = Math.max(1, ...all.flatMap(({ values }) => values.map(({ value }) => value ?? 0)));
  const column = (value: number, colour: string) =>
    html`<i style="height:${((value / most) * 4).toFixed(2)}rem;background:${colour}"></i>`;
  return html`<table class="panels">
    <thead>
      <tr>
        <td></td>
        ${categories.map((label) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${all.map(
        ({ label, colour, values }) =>
          html`<tr>
            <th scope="row">${label}</th>
            ${values.map(
              ({ value, text }) => html`<td>${text}${value !== null && column(value, colour)}</td>`,
            )}
          </tr>`,
      )}${
        beside &&
        html`<tr>
          <th scope="row">${beside.label}</th>
          ${beside.values.map((text) => html`<td>${text}</td>`)}
        </tr>`
      }
    </tbody>
  </table>`;
}

function chart(one: SaidChart): Piece {
  const { title, unit, note, source } = one;
  const drawn =
    one.kind === "bars"
      ? bars(one)
      : one.kind === "panels"
        ? panels(one)
        : html`<p>${one.text}</p>`;
  return html`<figure>
    <figcaption>${title}<small>${unit}</small></figcaption>
    <div class="scroll" tabindex="0">${drawn}</div>
    <p class="note">${note && `${note} `}${source}</p>
  </figure>`;
}

const table = ({ caption, note, columns, rows }: SaidTable): Piece =>
  html`<div class="scroll" tabindex="0">
      <table>
        ${
          caption &&
          html`<caption>
            ${caption}
          </caption>`
        }
        <thead>
          <tr>
            ${columns.map(({ header, number }) => html`<th scope="col" class="${side(number)}">${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((text, at) => html`<td class="${side(columns[at]!.number)}">${text}</td>`)}
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${note && html`<p class="note">${note}</p>`}`;

function groups({ lead, groups: all, sections, note }: SaidGroups): Piece {
  const columns = all.flatMap((group) => group.columns);
  const numeric = (at: number) => at >= lead.length || lead[at]!.number;
  return html`<div class="scroll" tabindex="0">
      <table>
        <thead>
          <tr>
            ${lead.map(
              ({ label, number }) =>
                html`<th scope="col" rowspan="2" class="${side(number)}">${label}</th>`,
            )}${all.map(
              ({ label, under, columns: { length } }) =>
                html`<th scope="colgroup" colspan="${length}" class="number">
                  ${label}${under && html`<small>${under}</small>`}
                </th>`,
            )}
          </tr>
          <tr>
            ${columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        ${sections.map(
          ({ label, rows }) =>
            html`<tbody>
              <tr class="section">
                <th scope="rowgroup" colspan="${lead.length + columns.length}">${label}</th>
              </tr>
              ${rows.map(
                (row) =>
                  html`<tr>
                    ${row.map(
                      ({ text, under }, at) =>
                        html`<td class="${side(numeric(at))}">
                          ${text}${under && html`<small>${under}</small>`}
                        </td>`,
                    )}
                  </tr> `,
              )}
            </tbody>`,
        )}
      </table>
    </div>
    ${note && html`<p class="note">${note}</p>`}`;
}

/** A block of the report as it stands in a page. */
export function pageBlock(block: SaidBlock): Piece {
  switch (block.kind) {
    case "heading":
      return html`<h3>${block.text}</h3>`;
    case "paragraph":
      return html`<p>${block.text}</p>`;
    case "terms":
      return html`<dl class="terms">
        ${block.terms.map(
          ({ term, text }) =>
            html`<dt>${term}</dt>
              <dd>${text}</dd>`,
        )}
      </dl>`;
    case "figures":
      return html`<ul class="figures">
        ${block.figures.map(
          ({ label, value, note }) =>
            html`<li>
              <span>${label}</span><strong>${value}</strong>${note && html`<span>${note}</span>`}
            </li>`,
        )}
      </ul>`;
    case "chart":
      return chart(block.chart);
    case "table":
      return table(block.table);
    case "grouped-table":
      return groups(block.table);
    case "signatures":
      return html`<div class="signatures">
        ${block.parties.map(
          (party) =>
            html`<div>
              <strong>${party}</strong>${block.lines.map((line) => html`<p>${line}</p>`)}
            </div>`,
        )}
      </div>`;
    case "sources":
      return html`<ol>
        ${block.sources.map(
          ({ text, note, url }) =>
            html`<li>
              ${text}${(note ?? url) && html`<br /><span class="soft">${note} ${url && html`<a href="${url}">${url}</a>`}</span>`}
            </li>`,
        )}
      </ol>`;
  }
}
