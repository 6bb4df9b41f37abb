import type { FactIndex, FactOf } from "../../fact-index.ts";
import { registrable } from "../../host.ts";
import { isInMarkdown } from "../../standing.ts";

const MOVES =
  /\b(?:back(?:s|ing)?[ -]?(?:ed )?ups?|sync\w*|migrat\w*|upload\w*|transfer\w*|restor\w*|shar(?:e|es|ing))\b/iu;
const SECRETS =
  /\b(?:passwords?|credentials?|logins?|cookies?|wallets?|keystores?|keychains?|ssh|keys?|tokens?|secrets?|dotfiles?|history|sessions?)\b/iu;

/** The skill says that it takes such things elsewhere: worth a look all the same, with an address that is fixed. */
export function saysThatItMovesSecrets({ profile }: FactIndex): boolean {
  const said = profile.description.replaceAll(MONEY_MOVES, " ");
  return MOVES.test(said) && SECRETS.test(said);
}

/** "SPL tokens, and transfers from one wallet": coins go elsewhere, and no secret. */
const MONEY_MOVES =
  /\b(?:(?:token|coin|fund|payment|fee|sol|eth|usdc|crypto)\w{0,3}[^.\n]{0,60}?\btransfers?\b|transfer\w*\b[^.\n]{0,60}?\b(?:tokens?|coins?|funds|sol|eth|usdc|crypto|wallets?|balances?)\b)/giu;

/**
 * A sentence speaks of secrets and of this host, so that whoever reads the text knows of it. A homepage by that name, and
 * the command itself, tell nobody what leaves.
 */
export function isDeedTold(host: string, index: FactIndex): boolean {
  if (saysThatItMovesSecrets(index)) return true;
  return sentencesOn(host, index).some((said) => SECRETS.test(said));
}

/** A sentence names the place, so that whoever reads the text knows that something goes there. */
export function isSpokenOf(host: string, index: FactIndex): boolean {
  return sentencesOn(host, index).length > 0;
}

/** Some sentence says that something leaves the machine, though not where to. */
export function saysThatItSends(index: FactIndex): boolean {
  if (SENDS.test(index.profile.description)) return true;
  return index.of("instruction").some((fact) => {
    const text = fact.text.slice(0, MAX_SENTENCE);
    return isBesideSetting(fact) ? SENDS.test(text) || TAKES_DOWN.test(text) : isInMarkdown(fact) && SENDS.test(text);
  });
}

/** "Write recent conversation turns back to Pebble Memory", beside the setting that switches it on. */
const TAKES_DOWN =
  /\b(?:writ(?:e|es|ten)|captur(?:e|es|ed)|receiv(?:e|es|ed)|ingest(?:s|ed)?|stor(?:e|es|ed)|record(?:s|ed)?)\b[^.\n]{0,40}\b(?:conversations?|chats?|messages?|prompts?|transcripts?|turns?)\b/iu;

/** What a plugin's settings are labelled with: its user reads that when he fills in the key or the address. */
function isBesideSetting({ layers }: FactOf<"instruction">): boolean {
  return layers.some((layer) => layer.kind === "field" && layer.name.startsWith("uiHints"));
}

/** Who copies a password there expects nobody to read it: no text speaks of the clipboard, nor of anything that is sent. */
export function isUntoldClipboard(index: FactIndex): boolean {
  if (saysThatItSends(index) || CLIPBOARD.test(index.profile.description)) return false;
  return !index
    .of("instruction")
    .some((fact) => isInMarkdown(fact) && CLIPBOARD.test(fact.text.slice(0, MAX_SENTENCE)));
}

const CLIPBOARD = /\b(?:clipboard|pasteboard|cop(?:y|ied|ies)|past(?:e|ed|es))\b/iu;

const SENDS = new RegExp(
  String.raw`${MOVES.source}|\b(?:sends?|sent|posts?|cloud|servers?|remote|online|api|telemetry|analytics|report(?:s|ed)? to|service)\b`,
  "iu",
);

/** Some sentence says that commands are run for somebody: who reads it knows that a server may send them. */
export function saysThatItRuns(index: FactIndex): boolean {
  if (RUNS.test(index.profile.description)) return true;
  return index.of("instruction").some((fact) => isInMarkdown(fact) && RUNS.test(said(fact)));
}

const RUNS =
  /\b(?:commands?|shells?|terminals?|scripts?|jobs?|tasks?|runners?|execut\w{1,6}|remote(?:ly)? (?:control|run|access)\w{0,4}|automation|playbooks?)\b/iu;

/** Without commands and code that stand in them. */
function sentencesOn(host: string, index: FactIndex): readonly string[] {
  const domain = registrable(host);
  return index.of("instruction").flatMap((fact) => {
    if (!isInMarkdown(fact) || fact.hidden !== null) return [];
    const text = said(fact).toLowerCase();
    return text.includes(domain) || fact.links.some((link) => link.toLowerCase().includes(domain)) ? [text] : [];
  });
}

function said({ text, codes }: FactOf<"instruction">): string {
  return codes.reduce((rest, code) => rest.replace(code, " "), text.slice(0, MAX_SENTENCE));
}

/** UTF-16 units. */
const MAX_SENTENCE = 2_000;
