import type { Match } from "../../model/finding.ts";
import type { FactIndex } from "../fact-index.ts";
import { standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import { fixedPlaces, isOwnFile, type FixedPlace } from "./fixed-places.ts";
import { ordersOf } from "./orders.ts";

/** A condition that nobody but the author of the file fulfils: whether it lies there. */
const IF = /\b(?:if|when|where|once)\b[^\n.;]*$/iu;
const EXISTS = /^[^\n]{0,160}?\b(?:exists?|(?:is|are) (?:also |both |all )?(?:present|available|found))\b/iu;

/** It decides what is right, or what was asked for. */
const OBEYS =
  /\b(?:treat|read|regard|consider|use|honou?r|follow|apply|inherit|reuse|take)\b[^\n]{0,40}\b(?:its?|them|their|that|those|the)\b[^\n]{0,80}\b(?:contract|polic(?:y|ies)|requirements?|instructions?|directive|runbook|request|decisions?|authoritative|authority|canonical|source of truth|primary|precedence|priority|(?:final|cached) answer|overrid\w+|hand-?off|settled|(?:already|pre)[- ]?(?:covered|cleared|reviewed|agreed|settled|approved|verified|screened))\b|\b(?:prefer|inherit) (?:its|their|the mapped)\b/iu;
/** It goes, unread, into something else. */
const CARRIES =
  /\b(?:preserve|carry|attach|append|embed|merge|copy|mirror|keep|write)\b[^\n.;]{0,8} (?:its?|them|their|that|those|this|these|the (?:same |shared |listed |final )?(?:json )?(?:objects?|contents?|notes?|bundle|digest|markers?|lines|fields|block|template|registry|cache|csv|output|report|deliverable))\b[^\n]{0,160}\b(?:in|into|inside|under|within|to|as|across|after|before|there|with)\b/iu;
/** It runs, or becomes part of a program. */
const RUNS =
  /\b(?:run|execute|invoke) (?:it|them)\b|\bas (?:the |an? )?(?:\w{1,12} )?(?:wrapper|entry ?point)\b|\bexport PATH=|\bcopied (?:directly )?into\b/iu;
/** Care for what somebody has already is no obedience to it. */
const CARE =
  /\bback-?up\b|\.bak\b|\boverwrit|\bin place\b|\bread-only\b|\b(?:un|not )trusted\b|\buntouched\b|\bintact\b/iu;

/** Said without a condition: "use the policy file /data/x.md". */
const BY_NOTE =
  /\b(?:use|read|consult|follow|apply|honou?r|reuse|load)\b[^\n.;]{0,50}\b(?:note|polic(?:y|ies)|contract|memo|hand-?off|registry)\b[^\n.;]{0,12} ?$/iu;
const NOTE = /\b(?:file|note|policy|contract|memo|use|read) $/iu;
const SAYS = /^ ?(?:defines?|records?|as (?:the |a )[^\n.;]{0,30}\b(?:note|policy|contract|memo|hand-?off))\b/iu;
const BUILDS_IN =
  /\b(?:copy|reuse|paste)\b[^\n]{0,120}\b(?:helper|loader|template|block|fragment|snippet|code)\b[^\n.;]{0,80}$/iu;
const BUILT_IN = /^[^\n]{0,60}\bcopied\b[^\n.;]{0,24}\binto\b/iu;

type Deed = "obeys" | "carries" | "runs";
const DEEDS: Readonly<Record<Deed, { readonly signature: string; readonly says: string }>> = {
  obeys: { signature: "prompt-injection/unseen-authority", says: "lets this file decide" },
  carries: { signature: "prompt-injection/unseen-content", says: "puts this file into something else" },
  runs: { signature: "execution/unseen-code", says: "runs this file or builds it in" },
};

/**
 * A file at a fixed place, which is no part of the package and which nobody is said to bring, steers the work wherever it
 * lies: whoever reads the skill does not see what it does.
 */
export function* unseenFile(index: FactIndex): Iterable<Match> {
  yield* hooksOnUnseen(index);
  const told = new Set<string>();
  for (const { fact, text, isShown } of ordersOf(index)) {
    if (!text.includes("/") || CARE.test(text)) continue;
    for (const place of fixedPlaces(text)) {
      const deed = deedWith(place, text);
      if (deed === null || isOwnFile(place.path, index)) continue;
      const { signature, says } = DEEDS[deed];
      const key = `${signature}\n${fact.at.path}\n${place.path}`;
      if (told.has(key)) continue;
      told.add(key);
      yield {
        signature,
        at: fact.at,
        snippet: fact.snippet,
        subject: place.path,
        confidence: isShown ? "low" : "medium",
        message: `${says}, which is no part of the package: ${show(place.path)} ("${show(text)}")`,
        chain: [step(fact, says)],
      };
      break;
    }
  }
}

/** A command that the agent runs by itself at its events, and a program of which the package holds nothing. */
function* hooksOnUnseen(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("spawn")) {
    if (!fact.layers.some((layer) => layer.kind === "field" && IN_HOOK.test(layer.name))) continue;
    const { program, arguments: words } = fact.operation;
    const script = [program, ...words].find(({ shape }) => SCRIPT.test(shape))?.shape;
    if (script === undefined || LEFT_OPEN.test(script)) continue;
    if (standingOf(fact, index) !== "live" || isOwnFile(script, index)) continue;
    const says = `has a hook run ${show(script)}, which is no part of the package`;
    yield {
      signature: DEEDS.runs.signature,
      at: fact.at,
      snippet: fact.snippet,
      subject: show(script),
      confidence: OF_EXAMPLE.test(fact.at.path) ? "low" : "medium",
      message: says,
      chain: [step(fact, says)],
    };
  }
}

/** At a fixed place or below the folder that the hook goes to, not below one that a variable names: that may be the skill's. */
const SCRIPT = /^[^\s;|&~$\u{FFFC}]{0,200}[\w)-]\.(?:[cm]?[jt]s|py|sh|bash|rb|pl|php|ps1)$/u;
/** A plugin that stands inside another one to be looked at: no agent has its hooks. */
const OF_EXAMPLE = /(?:^|\/)(?:examples?|samples?|templates?)\/(?:[^\n]{0,200}\/)?hooks\/[^/]{1,60}\.json$/iu;
/** `...check.sh`, `/path/to/check.sh`: whoever copies it writes his own path there. */
const LEFT_OPEN = /^(?:\.{3}|…)|(?:^|\/)path\/to\/|(?:^|\/)your[-_]/u;
/**
 * The reader names the way to a command: `hooks.pre`, `hooks.PreToolUse[0].hooks[0].command`; `hooks.postprovision` of a
 * deployment (azd) is run by whoever deploys his own project.
 */
const IN_HOOK = /^hooks[.[](?!(?:pre|post)(?:build|deploy|down|infra\w{0,9}|package|provision|publish|restore|up)\b)/u;

/** Words around a path that its sentence is judged by. */
const REACH = 100;

function deedWith({ path, start, end }: FixedPlace, text: string): Deed | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end);
  const exists = EXISTS.exec(after);
  if (exists !== null && IF.test(before)) {
    const rest = after.slice(exists[0].length);
    if (RUNS.test(rest)) return "runs";
    // A folder is where things are put; a file says something.
    if (!/\.\w{1,6}$|\/$/u.test(path)) return null;
    if (OBEYS.test(rest)) return "obeys";
    return CARRIES.test(rest) ? "carries" : null;
  }
  if (BUILDS_IN.test(before) || BUILT_IN.test(after)) return "runs";
  return BY_NOTE.test(before) || (NOTE.test(before) && SAYS.test(after)) ? "obeys" : null;
}
