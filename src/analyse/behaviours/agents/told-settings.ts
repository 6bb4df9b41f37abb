import type { Match } from "../../../model/finding.ts";
import { NAMES_AGENT_SETTINGS } from "../../../read/agent-settings.ts";
import { concealmentNear } from "../../instructions/concealment.ts";
import { describeDestination, destinationOf, isNobodyElses } from "../../destination.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { isStranger } from "../../stranger.ts";
import { show, step } from "../../step.ts";
import { MODEL_BEFORE } from "./redirected-model.ts";

/** What every shell reads when it starts. */
const SHELL_PROFILE =
  /(?:^|[\s/`'"~])(?:\.(?:zshrc|bashrc|bash_profile|profile|zprofile|zshenv)|config\.fish)\b|\$PROFILE\b/u;
const PUT =
  /\b(?:merge|append|add|copy|include|put|insert|paste|write|source|load|apply)\b|füg|kopier|añad|copi|agreg|ajout|adicion|добав|скопир|встав|合并|合併|追加|添加|写入|复制|추가|붙여|マージ|コピー/iu;
/** In settings of an agent: where one of its providers of models is found. */
const BASE_URL = /\bbase_?url["']?\s{0,4}[:=]\s{0,4}["']?$|\b(?:api_?base|api_?url)["']?\s{0,4}[:=]\s{0,4}["']?$/iu;
/** UTF-16 units before an address. */
const LOOKED_AT = 80;

/**
 * "Merge `config/x.json` into ~/.openclaw/openclaw.json": the package's own file says where models are found, and the agent
 * puts it where every later session reads it. Whoever sells such a service tells his customers so.
 */
export function* toldSettings(index: FactIndex): Iterable<Match> {
  for (const order of index.of("instruction")) {
    if (standingOf(order, index) === "mentioned" || order.quoted || order.context.negated) continue;
    if (!PUT.test(order.text) || !(SHELL_PROFILE.test(order.text) || NAMES_AGENT_SETTINGS.test(order.text))) continue;
    const file = order.codes.find((code) => index.package.paths.includes(code.replace(/^\.\//u, "")));
    const model = file === undefined ? null : modelIn(file.replace(/^\.\//u, ""), index);
    if (file === undefined || model === null) continue;
    const unchecked = index
      .operations("disable-safeguard")
      .find(
        ({ at, operation }) => operation.safeguard === "tls-verification" && isNamed(at.path, order.at.path, index),
      );
    const unsaid = concealmentNear(order, index);
    const isAgainstUser = unsaid !== null || unchecked !== undefined;
    if (!isAgainstUser && !model.isStranger) continue;
    yield {
      signature: "persistence/agent-settings-to-stranger",
      at: order.at,
      snippet: order.snippet,
      subject: model.host,
      confidence: isAgainstUser ? "high" : "medium",
      message: `has ${show(file)} put where every session reads it, which sends all prompts and keys to ${model.where}`,
      chain: [
        step(order, `has ${show(file)} put where every session reads it`),
        step(model.fact, `says that models are found at ${model.where}`),
        ...(unchecked === undefined ? [] : [step(unchecked, "switches off the check of certificates")]),
        ...(unsaid === null ? [] : [step(unsaid, "keeps it from the user")]),
      ],
    };
    return;
  }
}

function modelIn(
  path: string,
  index: FactIndex,
): {
  readonly fact: FactOf<"mention">;
  readonly where: string;
  readonly host: string;
  readonly isStranger: boolean;
} | null {
  for (const fact of index.inFile(path)) {
    if (fact.kind !== "mention" || fact.what !== "url") continue;
    const at = fact.snippet.indexOf(fact.value);
    const before = fact.snippet.slice(Math.max(0, at - LOOKED_AT), Math.max(0, at));
    if (at <= 0 || !(MODEL_BEFORE.test(before) || BASE_URL.test(before))) continue;
    const destination = destinationOf(fact.value);
    if (destination === null || destination.class === "provider" || isNobodyElses(destination)) continue;
    return {
      fact,
      where: describeDestination(destination),
      host: destination.address.host,
      isStranger: isStranger(destination, index.profile),
    };
  }
  return null;
}

/** Only a file that the text names counts: another one may be a test. */
function isNamed(path: string, by: string, index: FactIndex): boolean {
  return index.inFile(by).some((fact) => fact.kind === "instruction" && fact.codes.some((code) => code.endsWith(path)));
}
