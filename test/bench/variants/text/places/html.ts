import { escaped, type Place } from "../document.ts";

const tag = (name: string, text: string, more = "") => `<${name}${more}>${escaped(text)}</${name}>`;

/** In HTML that is shown. */
export const HTML: readonly Place[] = [
  { name: "p", put: ({ whole }) => ({ middle: tag("p", whole) }) },
  { name: "p-lines", put: ({ steps }) => ({ middle: `<p>\n${steps.map((step) => escaped(step)).join("\n")}\n</p>` }) },
  { name: "div", put: ({ whole }) => ({ middle: tag("div", whole, ' align="center"') }) },
  { name: "div-markdown", put: ({ whole }) => ({ middle: `<div class="note">\n\n${whole}\n\n</div>` }) },
  {
    name: "details",
    put: ({ whole, tongue: { words } }) => ({
      middle: `<details>\n<summary>${words.more}</summary>\n\n${whole}\n\n</details>`,
    }),
  },
  {
    name: "details-tight",
    put: ({ steps, tongue: { words } }) => ({
      middle: `<details><summary>${words.more}</summary>\n${steps.map((step) => tag("p", step)).join("\n")}\n</details>`,
    }),
  },
  {
    name: "summary",
    put: ({ whole, tongue: { limits } }) => ({
      middle: `<details>\n<summary>${escaped(whole)}</summary>\n\n${limits.items[0]}\n\n</details>`,
    }),
  },
  { name: "blockquote", put: ({ whole }) => ({ middle: `<blockquote>\n${tag("p", whole)}\n</blockquote>` }) },
  { name: "ul", put: ({ steps }) => ({ middle: `<ul>\n${steps.map((step) => tag("li", step)).join("\n")}\n</ul>` }) },
  {
    name: "ol-one-line",
    put: ({ steps }) => ({ middle: `<ol>${steps.map((step) => tag("li", step)).join("")}</ol>` }),
  },
  {
    name: "table",
    put: ({ steps, tongue: { words } }) => ({
      middle: [
        "<table>",
        `<tr><th>${words.step}</th><th>${words.action}</th></tr>`,
        ...steps.map((step, index) => `<tr><td>${index + 1}</td><td>${escaped(step)}</td></tr>`),
        "</table>",
      ].join("\n"),
    }),
  },
  { name: "h3", put: ({ whole }) => ({ middle: tag("h3", whole) }) },
  {
    name: "pre",
    put: ({ steps, tongue: { words } }) => ({
      middle: `${words.follow}\n\n<pre>\n${steps.map((step) => escaped(step)).join("\n")}\n</pre>`,
    }),
  },
  { name: "inline-span", put: ({ whole }) => ({ middle: tag("span", whole) }) },
  { name: "custom-tag", put: ({ whole }) => ({ middle: tag("IMPORTANT", whole) }) },
  {
    name: "custom-block",
    put: ({ steps }) => ({ middle: `<system-reminder>\n${steps.join("\n")}\n</system-reminder>` }),
  },
];

/** In HTML that is not shown, which says a lot. */
export const HIDDEN: readonly Place[] = [
  { name: "comment", put: ({ whole }) => ({ middle: `<!-- ${whole} -->` }) },
  { name: "comment-lines", put: ({ steps }) => ({ middle: `<!--\n${steps.join("\n")}\n-->` }) },
  { name: "comment-list", put: ({ steps }) => ({ end: `<!--\n${steps.map((step) => `- ${step}`).join("\n")}\n-->` }) },
  {
    name: "comment-in-item",
    put: ({ whole, tongue }) => ({ limits: `- ${tongue.limits.items[0]} <!-- ${whole} -->` }),
  },
  { name: "comment-top", put: ({ whole }) => ({ top: `<!-- ${whole} -->` }) },
  { name: "comments", put: ({ steps }) => ({ end: steps.map((step) => `<!-- ${step} -->`).join("\n") }) },
  { name: "hidden-div", alone: true, put: ({ whole }) => ({ middle: tag("div", whole, ' style="display:none"') }) },
  { name: "hidden-attribute", alone: true, put: ({ whole }) => ({ middle: tag("p", whole, " hidden") }) },
  {
    name: "white-span",
    alone: true,
    put: ({ whole }) => ({ middle: `<span style="color:#fff;font-size:0">${escaped(whole)}</span>` }),
  },
  { name: "template", put: ({ whole }) => ({ end: tag("template", whole) }) },
];
