import { destinationOf, isCollector, isKnownInstaller, isNobodyElses } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isIpAddress, isPlaceholder, registrable } from "../../host.ts";
import type { PassageSentence } from "./passage.ts";
import { orderPattern } from "../order-pattern.ts";
import { MADE_UP_MAILBOX } from "./things.ts";
import { isSubject } from "./whose-place.ts";

/* Places outside that a sentence names, by their form: they read the same in every language. */

const URL_SHAPE = /(?:https?|ftps?|sftp|wss?|s3|gs|tcp):\/\/[^\s"'`<>)，。、」\]]{4,300}/gu;
const EMAIL = /(?<![\w:/.+-])[\w.+-]{1,64}@((?:[\w-]{1,64}\.){1,4}[a-z]{2,18})(?![\w@]|-\w)/giu;
/** `acme@YYYY.M.PATCH`, `acme@2026.3.beta`: a version of a package, and nobody's mailbox. */
const VERSION = /^(?:YYYY|YY|MAJOR|v?\d{1,4}\.\d{1,4})\./u;
/** `ssh git@github.com`, "Co-Authored-By: Claude <noreply@…>", `user@host`. */
const NOBODYS =
  /^(?:git|noreply|no-reply|user(?:name)?|you|your|name|me|ubuntu|root|admin|someone|email)[\w.+-]{0,20}@/iu;
const VALUE_OF = /["']\s{0,2}:\s{0,2}["']$/u;
/** Around an e-mail address that is only its author's or a form's. */
const MIN_LETTERS = 30;

/** Somebody's mailbox, written out in a sentence of its own rather than as a contact. */
export function namesMailbox({ text, form }: PassageSentence, index: FactIndex): boolean {
  if (form !== "said" || !text.includes("@")) return false;
  for (const [mail, host = ""] of text.matchAll(EMAIL)) {
    if (
      NOBODYS.test(mail) ||
      VERSION.test(host) ||
      isPlaceholder(host) ||
      MADE_UP_MAILBOX.test(host) ||
      isIpAddress(host)
    )
      continue;
    // `"email": "…"` is a value of somebody's data.
    if (VALUE_OF.test(text.slice(0, text.indexOf(mail)))) continue;
    if (index.profile.domains.has(registrable(host))) continue;
    if ((text.replace(mail, "").match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS || /[^\p{ASCII}]/u.test(text))
      return true;
  }
  return false;
}

const BLIND_COPY = orderPattern(
  /\bbcc\b|\bblind (?:carbon )?cop(?:y|ies)\b|(?<!\p{L})(?:c[oó]pia (?:oculta|nascosta)|cco|copie (?:cachée|invisible)|cci|blindkopie|ccn|gizli kopya)(?!\p{L})|скрыт\p{L}{1,3} копи|密[送抄件]|ブラインド・?(?:カーボン・?)?コピー|숨은 ?참조/iu,
);

/** A copy that no recipient sees, for a mailbox that is neither the user's nor the skill's own. */
export function namesBlindCopy(sentence: PassageSentence, index: FactIndex): boolean {
  return BLIND_COPY.test(sentence.text) && namesMailbox(sentence, index);
}

/** Neither a page nor a program nor data. */
const TEXT_FILE = /^(?!https:\/\/github\.com\/).{4,300}\.(?:md|markdown|txt)(?:$|[?#])/iu;

/** A text of somebody's outside, which may change any day. */
export function namesRemoteText(sentence: PassageSentence, index: FactIndex): boolean {
  return strangers(sentence, index).some((url) => TEXT_FILE.test(url.replace(/[.;:]+$/u, "")));
}

/** A machine by its number. */
export function namesBareAddress(sentence: PassageSentence, index: FactIndex): boolean {
  return strangers(sentence, index).some((url) => destinationOf(url)?.class === "raw-address");
}

/** Where only its maker reads what arrives, whoever sends it. */
export function namesCollector(sentence: PassageSentence, index: FactIndex): boolean {
  if (sentence.form === "place") return false;
  return strangers(sentence, index).some((url) => {
    const destination = destinationOf(url);
    // A tunnel is how people reach a server of their own.
    return destination !== null && isCollector(destination) && destination.class !== "tunnel";
  });
}

/** `?u={user}&h={host}`: a request that carries who asks. */
const CARRIES =
  /[?&][\w-]{1,20}=[<{[$]{1,3}(?:agent|user|owner|host|session|chat|conversation|context|history|memory)/iu;

export function namesCarrier(sentence: PassageSentence, index: FactIndex): boolean {
  return strangers(sentence, index).some((url) => CARRIES.test(url));
}

export function namesStranger(sentence: PassageSentence, index: FactIndex): boolean {
  return strangers(sentence, index).length > 0 || namesMailbox(sentence, index);
}

/** A document that names more addresses speaks of many services. */
const MANY_ADDRESSES = 6;

/** Five moves ask it of every sentence. */
const STRANGERS = new WeakMap<PassageSentence, readonly string[]>();

function strangers(sentence: PassageSentence, index: FactIndex): readonly string[] {
  if (sentence.links.length === 0 && !sentence.text.includes("://")) return [];
  let known = STRANGERS.get(sentence);
  if (known === undefined) STRANGERS.set(sentence, (known = strangersIn(sentence, index)));
  return known;
}

function strangersIn({ text, links }: PassageSentence, index: FactIndex): readonly string[] {
  const isDirectory = index.profile.disclosed.size > MANY_ADDRESSES;
  return [...(text.match(URL_SHAPE) ?? []), ...links.filter((link) => /^https?:/u.test(link))].filter((url) => {
    if (/^(?:s3|gs):\/\/(?!my-|your|[<${]|bucket|example)/u.test(url)) return true;
    const destination = destinationOf(url);
    if (destination === null || isNobodyElses(destination)) return false;
    if (isCollector(destination)) return true;
    if (isDirectory || destination.class === "provider" || isKnownInstaller(destination.address)) return false;
    // "Tell us what you think: <form>" stands in many manuals.
    if (destination.class === "form") return false;
    return !isSubject(destination.address, index);
  });
}
