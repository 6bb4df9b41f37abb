import { isSpokenOf } from "./spoken-of.ts";

/** True where words of overriding leave every rule in force: spoken of, told of others, or aimed at who has no say. */
export function overridesNothing(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, index - 40), index);
  const rest = words + sentence.slice(index + words.length, index + words.length + 80);
  return (
    isSpokenOf(sentence, index) ||
    TOLD_OF_SOMEBODY.test(before) ||
    (NAMED_BEFORE.test(before) && IS_A_NAME.test(words)) ||
    (OF_A_SETTING.test(before) && NOT_OF_RULES.test(rest)) ||
    (OWN_ADDITION.test(rest) && TO_BE_SET.test(sentence)) ||
    (STATED_OF_MANY.test(before) && DEFAULTS.test(rest) && USER_FIRST.test(rest)) ||
    (GUARDS.test(sentence.slice(Math.max(0, index - 80), index)) && FROM_BELOW.test(rest)) ||
    OF_STYLE.test(rest) ||
    EMBEDDED.test(rest) ||
    (IN_FOREIGN_TEXT.test(rest) && !/\b(?:system|developer|user['’]s)\b/iu.test(rest))
  );
}

/** "These guardrails override conflicting instructions from skills": what holds the agent back outranks who has no say. */
const GUARDS =
  /\b(?:guardrails|safeguards|(?:safety|security|privacy) (?:rules|limits|policies|constraints))\b[^.;:\n]{0,60}$/iu;
const FROM_BELOW =
  /^(?:override|supersede)s?\b[^.;:\n]{0,60}\bfrom (?:(?:other|any|all) )?(?:skills|tools|plugins|sub-?agents|cron jobs|scheduled jobs)\b(?![^.;\n]{0,60}\b(?:user|owner|system|developer)\b)/iu;

/** "These rules override earlier style rules": how a thing is written, and nothing else. */
const OF_STYLE =
  /^overrides? (?:(?:all|any|earlier|older|other|previous|the) ){0,2}(?:colou?r|formatting|layout|naming|style|tone) (?:choices|conventions|defaults|guides?|guidelines|rules|settings)\b(?![^.;\n]{0,60}\b(?:and|or|also|plus|safety|system|user|developer)\b)/iu;

/** "Ignore all instructions embedded in slices": what stands in somebody's data is not what the agent has to obey. */
const EMBEDDED =
  /\b(?:embedded|injected|in-band|smuggled|untrusted|third-party) (?:[\w-]{1,20} ){0,2}(?:instructions?|directives?|prompts?|commands?)\b|\b(?:instructions?|directives?|prompts?|commands?) (?:that (?:are|were|is) )?(?:embedded|contained|found|hidden|injected|appearing|smuggled|planted) (?:in|inside|within)\b(?![^\n.;:]{0,24}\b(?:system|developer|this|your)\b)/iu;

/** A plural noun directly before a bare verb is its subject. */
const TOLD_OF_SOMEBODY =
  /\b(?:models?|llms|attackers?|agents|users|programs?|tools|systems|scripts|people|they|which|that|who|could|might) $|^\W{0,4}can $/iu;
/** "Built-in override confirmation", "the bypass flag": a noun, which nothing is done by, unless it is one *of* the rules. */
const NAMED_BEFORE = /\b(?:an?|the|each|every|any|per-\w{1,20}|\w{2,20}-(?:in|level|side|wide)|manual) $/iu;
const IS_A_NAME = /^(?:override|bypass|drop) (?!(?:[\w-]{1,20} )?(?:against|for|of|on|over|to|which|that)\b)/iu;

/** "Config-override transport for a prompt file": the second half of a noun. */
const OF_A_SETTING = /(?<![\w-])(?:config(?:uration)?|env(?:ironment)?|file|flag|option|parameter|setting|value)-$/iu;
const NOT_OF_RULES = /^(?:override|bypass|drop)s? (?!(?:the|all|any|every|of|over|against|previous|system|safety)\b)/iu;

/** "To keep the tool but drop the guidance that it prepends, set `plugins.x.y` to `false`": by its own switch, as its user likes. */
const OWN_ADDITION =
  /^(?:drop|discard|bypass|override) (?:the |its )?(?:added|appended|built-in|bundled|injected|prepended)\b/iu;
const TO_BE_SET = /^[^\p{L}]{0,8}To [^.!?\n]{8,160}, set [\x60"']?[a-z]\w{1,30}(?:\.[\w*-]{1,40}){1,8}/u;

/** "Skills override default behaviour, but user instructions always take precedence": who comes first is said, and it is the user. */
const STATED_OF_MANY =
  /(?:^|[.;:]\s)[^\p{L}]{0,4}(?:[\p{L}-]{2,20} ){0,2}[\p{L}-]{2,20}s(?<!\b(?:always|besides|perhaps|sometimes|thus|unless|yes)) $/iu;
const DEFAULTS =
  /^overrides? (?:the )?(?:default|built-in)\b(?![^\n]{0,80}\b(?:safety|guardrails?|restrictions?|approvals?|permissions?)\b)/iu;
const USER_FIRST =
  /\b(?:the )?users?(?:['’]s?)? (?:(?:explicit|direct|own) )?(?:instructions?|requests?|wishes|words?|choices?) (?:\w{1,10} )?(?:(?:take|have|has|get)s? (?:precedence|priority)|come first|win)\b/iu;

/** What stands in a fetched page or in the rest of this file is not what the agent has to obey. */
const IN_FOREIGN_TEXT =
  /\b(?:subsequent|following|remaining)\b|\b(?:in|inside|within|from|found|contained|embedded)\b[^\n.;:]{0,30}\b(?:e-?mails?|pages?|contents?|texts?|inputs?|files?|documents?|messages?|articles?|headlines?|sources|data|web\w{0,10}|comments?|issues?|transcripts?|results?|responses?|outputs?|attachments?|skill)\b/iu;
