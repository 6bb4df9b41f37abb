import { encodingWords } from "../../model/encoding-words.ts";
import { HIDING_WORDS } from "../../model/hiding.ts";
import type { Layer } from "../../model/context.ts";
import type { Finding, Step } from "../../model/finding.ts";
import type { ScanReport } from "../../model/report.ts";
import { cleanText } from "../clean-text.ts";
import { taxonomyAddress, taxonomyName } from "../taxonomy-address.ts";
import { pointsOf } from "../words.ts";
import { code, heading, html, link, type HeadingLevel, type Markup } from "./markup.ts";
import { placeOf } from "./place.ts";
import type { FindingGroup } from "../told.ts";

export interface FindingOptions {
  readonly level: HeadingLevel;
  readonly open: boolean;
  /** The id under which a finding is linked to. */
  readonly anchorOf: (finding: Finding) => string;
}

/** What one signature found: what it is worth, where it is, the chains that prove it, why it matters, what would clear it. */
export function findingArticle({ first, deeds }: FindingGroup, report: ScanReport, options: FindingOptions): Markup {
  const { severity, confidence, role } = first;
  const points = deeds.flat().reduce((sum, finding) => sum + pointsOf(finding, report), 0);
  const [[, ...others] = [], ...otherDeeds] = deeds;
  const prints = deeds.map(([deed]) => (deed === undefined ? null : html` · <code>${deed.fingerprint}</code>`));
  return html`<details class="finding ${severity}" id="${options.anchorOf(first)}" ${options.open ? html` open` : null}>
    <summary>
      <span class="severity">${severity}</span>
      ${heading(options.level, first.title)}
      <span class="worth">${points > 0 ? `+${points}` : null}</span>
      <p class="message">${first.message}</p>
      <p class="where">${placeOf(first.at, { column: true })}</p>
    </summary>
    <div class="evidence">
      ${frame(first)} ${samePlaces(others, options)} ${chain(first.chain)}
      ${otherDeeds.map((deed) => otherDeed(deed, options))}
      <dl class="reading">
        <dt>Why it matters</dt>
        <dd>${first.why}</dd>
        <dt>What would clear it</dt>
        <dd>${first.fix}</dd>
        ${references(first)}
      </dl>
      <p class="marks"><code>${first.id}</code> · ${confidence} confidence · ${role}${prints}</p>
    </div>
  </details> `;
}

/** Another deed of the same signature, below the same title. */
function otherDeed([finding, ...others]: readonly Finding[], options: FindingOptions): Markup | null {
  if (finding === undefined) return null;
  return html`<div class="deed" id="${options.anchorOf(finding)}">
    <p class="message">${finding.message}</p>
    <p class="where">${placeOf(finding.at, { column: true })}</p>
    ${frame(finding)} ${samePlaces(others, options)} ${chain(finding.chain)}
  </div> `;
}

function samePlaces(others: readonly Finding[], { anchorOf }: FindingOptions): Markup | null {
  if (others.length === 0) return null;
  const places = others.map(
    (finding, index) =>
      html`${index === 0 ? null : ", "}<span id="${anchorOf(finding)}" title="${finding.fingerprint}"
          >${placeOf(finding.at)}</span
        >`,
  );
  return html`<p class="where">The same at ${places}</p>`;
}

/** The lines around the place; the exact words that matched are marked where they stand on one line. */
function frame({ at, excerpt, snippet }: Finding): Markup | null {
  if (excerpt.length === 0) return snippet === "" ? null : html`<pre class="frame"><code>${code(snippet)}</code></pre>`;
  const lines = excerpt.map(({ line, text }) => {
    const isHere = line >= at.line && line <= (at.endLine ?? at.line);
    return html`<span class="line${isHere ? " here" : null}"
      ><span class="number">${line}</span><code>${isHere ? marked(text, snippet) : code(text)}</code></span
    >`;
  });
  return html`<pre class="frame" aria-label="${at.path}, line ${at.line}">${lines}</pre>`;
}

const SHORTEST_MARK = 3;

function marked(line: string, snippet: string): Markup {
  const words = cleanText(snippet).trim();
  const from = words.length < SHORTEST_MARK ? -1 : line.indexOf(words);
  if (from === -1) return code(line);
  const to = from + words.length;
  return html`${code(line.slice(0, from))}<mark>${code(line.slice(from, to))}</mark>${code(line.slice(to))}`;
}

function chain(steps: readonly Step[]): Markup | null {
  if (steps.length < 2) return null;
  const items = steps.map(
    ({ at, does, layers, snippet }) =>
      html`<li>
        <p>${does}${layers.map(layerMark)}</p>
        <p class="where">${placeOf(at)}</p>
        ${snippet.trim() === "" ? null : html`<p class="snippet"><code>${code(snippet)}</code></p>`}
      </li> `,
  );
  return html`<p class="label">Step by step</p>
    <ol class="chain">
      ${items}
    </ol>`;
}

/** Only what a person has to undo to see it with their own eyes. */
function layerMark(layer: Layer): Markup | null {
  switch (layer.kind) {
    case "decoded":
      return html` <span class="layer">decoded, hidden ${encodingWords([layer.encoding])}</span>`;
    case "hidden":
      return html` <span class="layer">${HIDING_WORDS[layer.technique]}</span>`;
    case "tail":
      return html` <span class="layer">behind the end of the file's format</span>`;
    case "comment":
      return html` <span class="layer">in a comment</span>`;
    case "field":
      return html` <span class="layer">${layer.name}</span>`;
    case "fence":
    case "inline-code":
    case "string":
      return null;
  }
}

function references({ maps, references: addresses }: Finding): Markup | null {
  const ids = Object.entries(maps).flatMap(([taxonomy, members]) =>
    members.map((id) => {
      const name = `${taxonomyName(taxonomy)} ${id.replace(/^CWE-/, "")}`;
      const address = taxonomyAddress(taxonomy, id);
      return html`<li>${address === null ? name : link(address, name)}</li>`;
    }),
  );
  const known = new Set(
    Object.entries(maps).flatMap(([taxonomy, members]) => members.map((id) => taxonomyAddress(taxonomy, id))),
  );
  const others = addresses.filter((address) => !known.has(address)).map((address) => html`<li>${link(address)}</li>`);
  if (ids.length + others.length === 0) return null;
  return html`<dt>Read more</dt>
    <dd>
      <ul class="inline">
        ${ids}${others}
      </ul>
    </dd>`;
}
