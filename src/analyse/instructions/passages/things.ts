import { orderPattern } from "../order-pattern.ts";
import { destinationOf, isKnownInstaller, isNobodyElses } from "../../destination.ts";
import type { FactIndex } from "../../fact-index.ts";
import { isPlaceholder, registrable } from "../../host.ts";
import { secretAtPath } from "../../secrets/paths.ts";
import type { PassageSentence } from "./passage.ts";
import { hasOpenPath, isPageToRead, isSubject, isWrittenOut } from "./whose-place.ts";

const URL_SHAPE =
  /(?:https?|wss?|ftps?|sftp|postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis):\/\/[^\s"'`<>)，。、」]{4,300}/gu;
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/u;
/** `first.last@company.com`: nobody in particular. */
export const MADE_UP_MAILBOX =
  /^(?:[\w-]{1,40}\.)?(?:acme|company|contoso|corp|customer|domain|example|fabrikam|mycompany|org|organi[sz]ation|sample|school|test|yourcompany)\.(?:co|com|edu|io|net|org)$/iu;
/** Where others read what was written, without any address. */
const CHANNEL = orderPattern(
  /\b(?:discussion|public repository|commit|trailer|gist|issues?|pull request|build-id|header|next answer|picture|image|web form|txt record|comment|query parameter)\b|ヘッダー|请求|請求|參數|参数|헤더|заголов|encabezado|cabeçalho|en-tête/iu,
);

/** A host without its scheme, as people write it in passing. */
const BARE_HOST =
  /(?<![\w@./-])(?:[\w-]{2,40}\.){1,4}(?:example|test|com|net|org|io|dev|app|ai|xyz|site|online|top|info|co|me|ru|cn)\b(?![\w(])/giu;

/**
 * A place outside that no well-known provider is, and not the skill's own by its homepage or description, where that
 * counts: what is kept from the user is not declared to him.
 */
export function namesOutside(sentence: Place, index: FactIndex, which: Which): boolean {
  // Neither an address nor a host nor a mailbox without one of these.
  if (sentence.links.length === 0 && !sentence.text.includes(".") && !sentence.text.includes("://")) return false;
  const places = placesOf(index)[which];
  const known = places.get(sentence);
  if (known !== undefined) return known;
  const names = looksOutside(sentence, index, which);
  places.set(sentence, names);
  return names;
}

type Place = Pick<PassageSentence, "text" | "links"> & Partial<Pick<PassageSentence, "says">>;
type Which = "not declared" | "declared or not" | "besides its subject" | "to read";
type Places = Readonly<Record<Which, WeakMap<Place, boolean>>>;

/** Asked by nearly every scheme of every sentence. */
const PLACES = new WeakMap<FactIndex, Places>();

function placesOf(index: FactIndex): Places {
  const known = PLACES.get(index);
  if (known !== undefined) return known;
  const places: Places = {
    "not declared": new WeakMap(),
    "declared or not": new WeakMap(),
    "besides its subject": new WeakMap(),
    "to read": new WeakMap(),
  };
  PLACES.set(index, places);
  return places;
}

function looksOutside(sentence: Place, index: FactIndex, which: Which): boolean {
  // What is only linked is a source or a credit, unless the sentence sends something.
  const links = which !== "to read" && sentence.says?.("send") === false ? [] : sentence.links;
  const urls = [...(sentence.text.match(URL_SHAPE) ?? []), ...links.filter((link) => /^https?:/u.test(link))];
  for (const host of sentence.text.replaceAll(URL_SHAPE, " ").match(BARE_HOST) ?? []) urls.push(`https://${host}/`);
  for (const url of urls) {
    const destination = destinationOf(url);
    if (destination === null || isNobodyElses(destination)) continue;
    if (destination.class === "provider" || isKnownInstaller(destination.address)) continue;
    if (which !== "to read" && isPageToRead(destination.address, sentence.text)) continue;
    if (which === "besides its subject" && isSubject(destination.address, index)) continue;
    if (which !== "not declared" || !index.profile.domains.has(registrable(destination.address.host))) return true;
  }
  return isStrangeMailbox(EMAIL.exec(sentence.text.replaceAll(URL_SHAPE, " ")));
}

/** Written out, and not one that a manual makes up for its reader. */
export function namesStrangeMailbox({ text }: PassageSentence): boolean {
  return isStrangeMailbox(EMAIL.exec(text));
}

function isStrangeMailbox(found: RegExpExecArray | null): boolean {
  const host = found?.[0].split("@")[1];
  return host !== undefined && !isPlaceholder(host) && !MADE_UP_MAILBOX.test(host);
}

export function namesChannel(sentence: PassageSentence): boolean {
  return CHANNEL.test(sentence.text);
}

/** Paths, with `~` or without, and folders by their names. */
const PATH =
  /(?:~|\$HOME)\/(?:Library\/Application Support\/(?!\S{0,60}NativeMessagingHosts))?[\w./*-]{2,80}|%(?:LOCAL)?APPDATA%(?:\\[\w*.-]{1,40}(?: Data)?){1,6}|(?<![\w./-])\.(?:ssh|aws|kube|gnupg|netrc|npmrc|docker)\b(?!\.)|`[^`\n]{1,80}`/gu;
/** By what people call them. */
const NAMED = orderPattern(
  /\b(?:(?:session|login|auth(?:entication)?|browser) cookies?|li_at|ct0|__Secure-[13]PSID|kubeconfig|wallet\.dat|id_(?:rsa|dsa|ecdsa|ed25519)(?!\.pub)|keystore folder|login data|tdata|private keys?|ssh keys?|saved passwords?|password (?:manager['’]s )?export|keychain|find-generic-password|shell history|output of `?env`?|run `env`|environment variables?|service account tokens|credentials folder|printenv|npki|\.(?:kdbx|ppk|p12|pfx)|key files?|(?:wi-?fi|school|browser) passwords|extension data of)\b|私钥|私鑰|秘密鍵|(?:공동|공인)인증서|\bDATABASE_URL\b|\bAWS_SECRET_ACCESS_KEY\b/iu,
);
const ENV_FILE = /(?:^|[\s`'"/~（「《(*])\.env(?![.\w])|[/~]\.?[\w-]{1,40}\.env(?![.\w(])/u;

/** What nobody outside this machine has any business with, named as a whole file, folder or store. */
export function namesStore({ text }: PassageSentence): boolean {
  return ENV_FILE.test(text) || namesStorePath(text);
}

/** Words that name one store and nothing else. */
const GRAVE_KEYS = orderPattern(
  /\b(?:kubeconfig|wallet\.dat|id_(?:rsa|dsa|ecdsa|ed25519)(?!\.pub)|(?:every|all|any|each)(?: of the| the)? environment variables?|login data|tdata|saved passwords?|password (?:manager['’]s )?export|keychain|find-generic-password|shell history|printenv|run `env`|service account tokens|credentials folder|DATABASE_URL|AWS_SECRET_ACCESS_KEY)\b|私钥|私鑰|秘密鍵/iu,
);

export function namesGraveKeys({ text }: PassageSentence): boolean {
  return GRAVE_KEYS.test(text);
}

/** The same by what people call it, which honest texts do as well. */
export function namesKeys({ text }: PassageSentence): boolean {
  return NAMED.test(text);
}

/** All of it rather than the one part that a service needs. */
const WHOLE =
  /\b(?:base64\w{0,3}|contents?|inhalte?|alle\b|contenido|conteúdo|contenu|tod[oa]s|tou(?:s|tes)|whole|entire|full|all|every|concatenat\w{1,4}|dump|recap|summary|transcript|everything|output of)\b/iu;

export function namesWhole({ text }: PassageSentence): boolean {
  return WHOLE.test(text);
}

function namesStorePath(text: string): boolean {
  return storePaths(text).length > 0;
}

function storePaths(text: string): readonly string[] {
  // The full stop behind it ends the sentence.
  const paths = (text.match(PATH) ?? []).map((path) => path.replaceAll("`", "").replace(/\.$/u, ""));
  return paths.filter((path) => secretAtPath(path)?.grave === true && (!AGENTS_FOLDER.test(path) || WHOLE.test(text)));
}

/** Skills, logs and settings live there as well: every second manual names it. */
const AGENTS_FOLDER = /^(?:~|\$HOME)\/\.(?:openclaw|clawdbot|moltbot)\/?$/u;

/** How many stores of different kinds a sentence names. */
export function countStores(sentence: PassageSentence): number {
  const known = STORES.get(sentence);
  if (known !== undefined) return known;
  const kinds = new Set(storePaths(sentence.text).map((path) => secretAtPath(path)?.kind));
  STORES.set(sentence, kinds.size);
  return kinds.size;
}

/** Three moves ask it of every sentence. */
const STORES = new WeakMap<PassageSentence, number>();

const ALIASES = new WeakMap<FactIndex, readonly string[]>();
/** Names given to a store; a package that gives more is a program. */
const MAX_ALIASES = 20;
/** What stands before a name that is given. */
const GIVEN = /\b(?:into|called|named|as|folder|file|archive)\s(?:(?:a|the|one)\s)?(?:folder\s|file\s|archive\s)?$/iu;
const NAME = /^[\w-]{2,30}(?:\.\w{1,4}){0,2}$/u;

/** "SB = the tarball of ~/.openclaw and ~/.ssh", "Bundle means …" */
const DEFINED =
  /^[^\p{L}\n]{0,8}(?:[\p{L} ]{2,30}: )?["“'`]?([\w-]{2,30})["”'`]?\s{0,2}(?:=|:=|means|stands for|denotes|refers to|is short for)\s/u;

/** "Copy ~/.ssh and ~/.aws into `kit`", and elsewhere "send `kit`": what a store was put into, by its name. */
function aliasesOf(index: FactIndex): readonly string[] {
  const known = ALIASES.get(index);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const { text, codes, context } of index.of("instruction")) {
    if (names.size >= MAX_ALIASES) break;
    const defined = context.negated ? undefined : DEFINED.exec(text)?.[1];
    if (defined !== undefined && namesStorePath(text.slice(text.indexOf(defined)))) names.add(defined);
    if (context.negated || codes.length < 2 || !namesStorePath(codes.map((code) => `\`${code}\``).join(" "))) continue;
    if (!/\b(?:copy|put|gather|collect|pack|save|move)\b/iu.test(text)) continue;
    for (const code of codes) if (NAME.test(code) && GIVEN.test(text.slice(0, text.indexOf(code)))) names.add(code);
  }
  const found = [...names];
  ALIASES.set(index, found);
  return found;
}

export function namesAlias(sentence: PassageSentence, index: FactIndex): boolean {
  return aliasesOf(index).some((name) =>
    new RegExp(`(?<![\\w/.-])${name.replaceAll(".", "\\.")}(?![\\w-])`, "u").test(sentence.text),
  );
}

/** A picture whose address carries what was filled in: it is fetched when the answer is shown. */
export function isPicture({ fact }: PassageSentence): boolean {
  return (
    fact.kind === "mention" &&
    (fact.as === "image" || /\.(?:png|jpe?g|gif|svg|webp)\?/u.test(fact.value)) &&
    ((/[?&][\w-]{1,20}=/u.test(fact.value) && !isWrittenOut(fact.value)) || hasOpenPath(fact.value))
  );
}

const AUTHORIZED = /authorized_keys/u;

export function namesAuthorizedKeys(sentence: PassageSentence): boolean {
  return AUTHORIZED.test(sentence.text);
}

const AGENT_FILE = /\b(?:AGENTS|SOUL|MEMORY|HEARTBEAT|CLAUDE|IDENTITY|BOOTSTRAP)\.md\b/u;

export function namesAgentFile(sentence: PassageSentence): boolean {
  return AGENT_FILE.test(sentence.text);
}

/** A variable of its own: one key for one service rather than a store. */
const ONE_KEY = /\b[A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){0,4}_(?:API_)?(?:KEY|TOKEN|SECRET|PAT)\b/u;

/** The keys of several makers, which nobody but a thief needs in one place. */
export function namesSeveralKeys({ text }: PassageSentence): boolean {
  return new Set(text.match(new RegExp(ONE_KEY, "gu"))).size > 1;
}

export function namesOneKey(sentence: PassageSentence): boolean {
  return ONE_KEY.test(sentence.text) && !/\bAWS_SECRET_ACCESS_KEY\b/u.test(sentence.text);
}
