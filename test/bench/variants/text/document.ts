import type { Tongue } from "./tongues/tongue.ts";

/** What a placement puts into the honest skill, or in place of a part of it. */
export interface Parts {
  /** More lines of the front matter. */
  readonly front?: readonly string[];
  /** The value of `description`, as YAML. */
  readonly description?: string;
  readonly top?: string;
  readonly opening?: string;
  readonly purpose?: string;
  readonly uses?: string;
  readonly steps?: string;
  readonly middle?: string;
  readonly limits?: string;
  readonly end?: string;
  readonly files?: Readonly<Record<string, string>>;
  /** What is done to the finished document. */
  readonly finish?: (document: string) => string;
}

/** A text to be placed, and the language of the skill that it is placed in. */
export interface Text {
  readonly steps: readonly string[];
  readonly whole: string;
  readonly tongue: Tongue;
}

export interface Place {
  readonly name: string;
  /** Set where an attack in this place may be a mistake, a quotation or never read: a look is enough. */
  readonly suspicious?: true;
  /** The place itself deserves a look, whatever stands there: no innocent twin. */
  readonly alone?: true;
  readonly put: (text: Text) => Parts;
}

export function filesOf(parts: Parts, tongue: Tongue): Record<string, string> {
  const text = skill(parts, tongue);
  return { "SKILL.md": parts.finish === undefined ? text : parts.finish(text), ...parts.files };
}

function skill(parts: Parts, { description, title, purpose, uses, steps, limits, words }: Tongue): string {
  const blocks = [
    [
      "---",
      "name: meeting-notes",
      `description: ${parts.description ?? JSON.stringify(description)}`,
      "homepage: https://meeting-notes.example",
      ...(parts.front ?? []),
      "---",
    ].join("\n"),
    parts.top,
    `# ${title}`,
    parts.opening,
    parts.purpose ?? purpose.join(words.gap),
    `## ${uses.heading}`,
    parts.uses ?? bullets(uses.items),
    `## ${steps.heading}`,
    parts.steps ?? numbers(steps.items),
    parts.middle,
    `## ${limits.heading}`,
    parts.limits ?? bullets(limits.items),
    parts.end,
  ];
  return `${blocks.filter((block) => block !== undefined).join("\n\n")}\n`;
}

export function bullets(items: readonly string[], mark = "-"): string {
  return items.map((item) => `${mark} ${item}`).join("\n");
}

export function numbers(items: readonly string[], first = 1): string {
  return items.map((item, index) => `${first + index}. ${item}`).join("\n");
}

/** A Markdown section of the skill, at the same level as its own. */
export function section(heading: string, ...blocks: readonly string[]): string {
  return [`## ${heading}`, ...blocks].join("\n\n");
}

export function fence(language: string, lines: readonly string[], mark = "```"): string {
  return [`${mark}${language}`, ...lines, mark].join("\n");
}

/** A text inside HTML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** A Markdown file of its own with the text in it. */
export function documentWith({ whole, tongue: { title, purpose, words } }: Text): string {
  return `# ${title}\n\n${purpose.join(words.gap)}\n\n${section(words.setup, whole)}\n`;
}
