import type { Place } from "../document.ts";

/** How the characters of the document are set. */
export const TYPOGRAPHY: readonly Place[] = [
  { name: "crlf", put: ({ whole }) => ({ middle: whole, finish: (text) => text.replaceAll("\n", "\r\n") }) },
  {
    name: "crlf-lines",
    put: ({ steps }) => ({ middle: steps.join("\n"), finish: (text) => text.replaceAll("\n", "\r\n") }),
  },
  {
    name: "cr-only",
    put: ({ steps }) => ({ middle: steps.join("\n\n"), finish: (text) => text.replaceAll("\n", "\r") }),
  },
  {
    name: "trailing-blanks",
    put: ({ steps }) => ({ middle: steps.join("\n"), finish: (text) => text.replaceAll("\n", "   \n") }),
  },
  { name: "wrapped-60", put: ({ whole }) => ({ middle: wrapped(whole, 60) }) },
  { name: "wrapped-30", put: ({ whole }) => ({ middle: wrapped(whole, 30) }) },
  { name: "wrapped-item", put: ({ whole }) => ({ end: `- ${wrapped(whole, 50).replaceAll("\n", "\n  ")}` }) },
  { name: "wrapped-quote", put: ({ whole }) => ({ middle: `> ${wrapped(whole, 50).replaceAll("\n", "\n> ")}` }) },
  { name: "lines", put: ({ steps }) => ({ middle: steps.join("\n") }) },
  {
    name: "no-blank-lines",
    put: ({ whole }) => ({ middle: whole, finish: (text) => text.replaceAll(/\n{2,}/gu, "\n") }),
  },
  { name: "double-blanks", put: ({ whole }) => ({ middle: outsideCode(whole, (text) => text.replaceAll(" ", "  ")) }) },
  {
    name: "no-break-blanks",
    put: ({ whole }) => ({ middle: outsideCode(whole, (text) => text.replaceAll(" ", "\u00a0")) }),
  },
  { name: "indented-two", put: ({ steps }) => ({ middle: steps.map((step) => `  ${step}`).join("\n") }) },
  { name: "byte-order-mark", put: ({ whole }) => ({ middle: whole, finish: (text) => `\ufeff${text}` }) },
];

function wrapped(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}

function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("`");
}
