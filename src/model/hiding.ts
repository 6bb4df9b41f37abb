import type { HidingTechnique } from "./context.ts";

/** How a text is kept from people's eyes, in words for them: completes "hides text from people …". */
export const HIDING_WORDS: Readonly<Record<HidingTechnique, string>> = {
  "zero-width": "in characters without width",
  "tag-characters": "in invisible tag characters",
  "bidi-control": "by characters that turn the direction of writing around",
  homoglyph: "in foreign letters that look like the usual ones",
  "html-comment": "in an HTML comment",
  "invisible-style": "in a style that shows nothing",
  collapsed: "in a part that is folded away",
  "alt-text": "in the text behind a picture",
  "far-right": "to the right of a long run of blanks",
  "variation-selectors": "in characters that only vary the one before",
  "control-characters": "by control characters of a terminal",
  "source-encoding": "by an encoding that the file declares",
};
