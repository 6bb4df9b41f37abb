import type { Match } from "../../model/finding.ts";
import { describeDestination, destinationOf } from "../destination.ts";
import type { FactIndex, FactOf } from "../fact-index.ts";
import { confidenceFor, standingOf } from "../standing.ts";
import { show, step } from "../step.ts";
import { isForbidden } from "../instructions/polarity.ts";
import { isStrangersRegistry } from "./registry-hosts.ts";

/** Files in which a project, a person or a team says where packages come from. */
const SETTINGS =
  /\bpip\.(?:conf|ini)\b|requirements[\w*.-]{0,20}|\bPipfile\b|\bpyproject\.toml\b|\bDockerfiles?\b|\.npmrc\b|\.yarnrc(?:\.yml)?\b|\bpackage(?:-lock)?\.json\b|\.condarc\b|\buv\.toml\b|\.gemrc\b|\bGemfile\b|\bcargo\/config\b|\bsettings\.xml\b/giu;
const INDEX =
  /\b(?:index(?:es)?|registr(?:y|ies)|mirrors?|repositor(?:y|ies)|índices?|espejos?|miroirs?|spiegel\w{0,3}|registro|registre)\b|индекс|зеркал|реестр|镜像|鏡像|软件源|ミラー|レジストリ|미러/iu;
const WRITES =
  /\b(?:replac|put|writ|set|add|append|insert|chang|switch|point)(?:e|es|s|ting|ing)?\b|\bcop(?:y|ies)\b|ersetz|\btrag|schreib|kopier|\bsetz|\bfüg|sustitu|reemplaz|\bpon\b|escrib|copi[ae]|añad|remplac|\bmets\b|ajout|substitu|coloque|adicion|замен|впиш|добав|скопир|пропиш|替换|替換|写入|寫入|改成|改为|复制|添加|置き換え|書き込|追加|바꾸|추가/giu;
/** Verbs looked at in one sentence. */
const MAX_VERBS = 6;
/** Different files in one sentence: its own needs one. */
const MANY = 2;

/**
 * The package takes its packages from a registry that none of its texts names, and has the agent write that registry
 * into other projects, the user's own settings or images as well: from then on a stranger decides what all of them install.
 */
export function* spreadIndex(index: FactIndex): Iterable<Match> {
  const order = index.of("instruction").find((fact) => spreads(fact, index));
  if (order === undefined) return;
  for (const registry of index.of("registry")) {
    if (registry.effect !== "replaces" || registry.packages !== null) continue;
    const destination = destinationOf(registry.address);
    if (destination === null || !isStrangersRegistry(destination, index.profile)) continue;
    const confidence = confidenceFor(registry, index);
    if (confidence === null) continue;
    const where = describeDestination(destination);
    const does = `has ${where} written into settings of other projects and people as the place where packages come from`;
    yield {
      signature: "supply-chain/registry-hijack",
      at: order.at,
      snippet: order.snippet,
      subject: `${registry.manager} ${destination.address.host}`,
      message: `${does}: "${show(order.text)}"`,
      confidence,
      chain: [
        step(registry, `takes packages from ${where} in place of the public registry`),
        step(order, "has the same registry put into several other settings"),
      ],
    };
    return;
  }
}

function spreads(fact: FactOf<"instruction">, index: FactIndex): boolean {
  if (fact.quoted || fact.isBeside === true || standingOf(fact, index) !== "live" || !INDEX.test(fact.text))
    return false;
  if (![...fact.text.matchAll(WRITES)].slice(0, MAX_VERBS).some((verb) => !isForbidden(fact.text, verb))) return false;
  const files = new Set(Array.from(fact.text.matchAll(SETTINGS), ([name]) => name.toLowerCase()));
  return files.size >= MANY;
}
