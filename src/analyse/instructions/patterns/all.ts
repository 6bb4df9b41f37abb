import type { IdeaPattern } from "../idea.ts";
import { EAST_ASIAN } from "./east-asian.ts";
import { ENGLISH } from "./english.ts";
import { GERMAN } from "./german.ts";
import { ROMANCE } from "./romance.ts";
import { RUSSIAN } from "./russian.ts";

const everywhere = ({ idea, pattern }: IdeaPattern): IdeaPattern => ({
  idea,
  pattern: new RegExp(pattern.source, `${pattern.flags}g`),
});

export const LATIN = [...ENGLISH, ...ROMANCE, ...GERMAN].map(everywhere);
export const OTHERS = [...EAST_ASIAN, ...RUSSIAN].map(everywhere);
export const IDEA_PATTERNS = [...LATIN, ...OTHERS];
