import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { ordersOf } from "../../instructions/orders.ts";
import { show, step } from "../../step.ts";

/** What its user cannot make again. */
const BELONGINGS = String.raw`(?:e-?mails?|mails?|messages?|photos?|pictures?|contacts?|calendar (?:events?|entries)|documents?|notes|files|folders|repositor(?:y|ies)|repos|backups?|accounts?|databases?|tables|buckets|playlists|chats?|conversations?|bookmarks)`;
/** What is made to be thrown away, or to be thrown away by its user's own rule. */
const WASTE =
  /\b(?:spam|junk|trash|temp(?:orary)?|tmp|test|scratch|cache[ds]?|duplicates?|old|older|expired|stale|generated|intermediate|draft|log|build|own|empty|unused|obsolete|orphan\w*|(?:it|you|the skill) (?:made|created|wrote|generated)|created by)\b/iu;

const DELETES_ALL = new RegExp(
  String.raw`\b(?:delete|erase|wipe|purge|destroy|remove|empty)\b[^\n.;]{0,30}\b(?:every|all|each|whole|entire)\b[^\n.;]{0,30}\b${BELONGINGS}\b`,
  "iu",
);
const UNASKED =
  /\b(?:do not|don['’]t|never|without|no need to) (?:ask(?:ing)?|confirm(?:ing|ation)?|prompt(?:ing)?|wait(?:ing)?|tell(?:ing)?|warn(?:ing)?|check(?:ing)? with)\b|\bno (?:questions|confirmation)\b|\b(?:silently|quietly|secretly)\b/iu;
/** "Never delete all mails without asking" forbids it. */
const FORBIDS =
  /\b(?:do not|don['’]t|never|must not|should not|cannot|can['’]t|refuse to|avoid)\b[^\n,;.]{0,30}\b(?:delet|eras|wip|purg|destroy|remov|empty|push)/iu;

const FORCES_PUSH =
  /\bgit push\b[^\n]{0,60}\s(?:-[a-zA-Z]{0,3}f[a-zA-Z]{0,3}(?=[\s`]|$)|--force(?!-with)|--mirror|\+\S)/iu;
const EVERYWHERE =
  /\b(?:in|for|to|of|over|below) (?:every|each|all(?: of)?)\b[^\n.;]{0,30}\b(?:repos|repository|repositories|projects?|clones?|checkouts?)\b/iu;

/** Destruction that a sentence asks for, where no command shows it. */
export function* toldDestruction(index: FactIndex): Iterable<Match> {
  const told = new Set<string>();
  for (const { fact, text, isShown } of ordersOf(index)) {
    if (FORBIDS.test(text)) continue;
    const does = doneBy(text) ?? (CLEARS.test(index.profile.description) ? null : wipedBy(text));
    if (does === null || told.has(`${does}\n${fact.at.path}`)) continue;
    told.add(`${does}\n${fact.at.path}`);
    // Without a word about asking it may be what its user has asked for.
    const confidence = isShown ? "low" : UNASKED.test(text) ? "high" : "medium";
    yield {
      signature: "impact/destroys-user-files",
      at: fact.at,
      snippet: fact.snippet,
      confidence,
      subject: does,
      message: `has the agent ${does}: "${show(text)}"`,
      chain: [step(fact, does)],
    };
  }
}

/** Everything that runs for others, by a command in the sentence. */
const WIPES_ALL =
  /\bkubectl\b[^\n`]{0,80}\bdelete\s(?:ns|namespaces?|pvc?|persistentvolumes?)\b[^\n`]{0,60}\s--all\b|\bdrop\s+(?:database|schema)\s+(?:if\s+exists\s+)?["'`]?\w{0,30}(?:prod|production|live)\b/iu;
/** A skill that says so is there to take things down. */
const CLEARS = /\b(?:delet|remov|clean|prun|purg|wip|eras|reset|tear|destroy|drop|decommission|uninstall)\w*/iu;

function wipedBy(text: string): string | null {
  return WIPES_ALL.test(text) ? "delete everything that a cluster or database holds" : null;
}

function doneBy(text: string): string | null {
  if (FORCES_PUSH.test(text) && EVERYWHERE.test(text)) return "replace the history of every repository by force";
  const deletes = DELETES_ALL.exec(text);
  if (deletes === null || !UNASKED.test(text) || WASTE.test(text)) return null;
  return "delete what belongs to its user, unasked";
}
