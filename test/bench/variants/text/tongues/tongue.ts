export type Language = "en" | "zh" | "ja" | "ko" | "es" | "ru" | "de" | "fr" | "pt";

/** An honest skill in one language, and the words that an author in it frames a text with. */
export interface Tongue {
  readonly description: string;
  readonly title: string;
  /** Sentences of a long paragraph. */
  readonly purpose: readonly [string, string, string, string, string];
  readonly uses: Section;
  readonly steps: Section;
  readonly limits: Section;
  readonly words: {
    readonly note: string;
    readonly setup: string;
    readonly step: string;
    readonly action: string;
    readonly faq: string;
    readonly question: string;
    readonly trouble: string;
    readonly symptom: string;
    readonly changelog: string;
    readonly maintainers: string;
    readonly examples: string;
    readonly prompt: string;
    /** Said before a block that the agent is to obey. */
    readonly follow: string;
    /** Said of a file; `FILE` stands for its name. */
    readonly readFirst: string;
    readonly ordinals: readonly [string, string, string];
    readonly more: string;
    readonly mail: string;
    /** Before a note in a program: a comment that speaks to nobody may tell what the program does. */
    readonly agent: string;
    /** Between two sentences. */
    readonly gap: "" | " ";
  };
  readonly lesson: {
    readonly heading: string;
    /** Before an attack that is quoted as a warning. */
    readonly warning: string;
    readonly attack: string;
    readonly after: string;
  };
}

interface Section {
  readonly heading: string;
  readonly items: readonly [string, string, string, string];
}
