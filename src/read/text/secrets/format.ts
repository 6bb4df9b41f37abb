/** A published form of a credential. */
export interface SecretFormat {
  /** Name of the kind, as facts carry it. */
  readonly secret: string;
  /** Fixed text, lower case, without which the form cannot stand here: finds the places to look at. */
  readonly keyword: string;
  /** Where the keyword stands in the form: it starts it, or stands at most this many characters after its start. */
  readonly before?: number;
  /** The form itself; group 1, where there is one, is the credential. */
  readonly pattern: RegExp;
  /** Too short or too plain a mark counts only with this word in the line before it, or in the name that it is given. */
  readonly near?: RegExp;
  /** Who says so: the issuer's page, or the rule set that the fact was found in. */
  readonly source: string;
}

/** A form that begins with a mark of its issuer's. */
export interface Marked {
  readonly secret: string;
  readonly marks: readonly string[];
  /** What follows the mark, as a pattern. */
  readonly body: string;
  readonly near?: RegExp;
  readonly source: string;
}

/** What a credential cannot go on with: the form would be part of something longer. */
export const END = String.raw`(?![A-Za-z0-9_-])`;

export function form(source: string): RegExp {
  return new RegExp(source + END, "y");
}

export function marked({ marks, body, ...format }: Marked): readonly SecretFormat[] {
  return marks.map((mark) => ({
    ...format,
    keyword: mark.toLowerCase(),
    pattern: form(mark.replaceAll(/[.+$]/g, String.raw`\$&`) + body),
  }));
}

/** Facts that no page of the issuer gives were taken from there; both sets are under MIT's licence, and nothing is copied. */
export const GITLEAKS = "gitleaks, its default rules of 2026-07";
export const SECRETLINT = "secretlint 13, its recommended preset";
