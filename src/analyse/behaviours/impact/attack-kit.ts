import type { OperationFact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

interface Attack {
  readonly does: string;
  readonly command: RegExp;
}

/** What is done to somebody else's machine and to nothing of one's own. Command lines; bounded. */
const ATTACKS: readonly Attack[] = [
  { does: "reads passwords out of memory or a domain", command: /\b(?:lsadump|sekurlsa|vault)::|\bsecretsdump\b/iu },
  {
    does: "forges or collects Kerberos tickets",
    command: /\bkerberos::(?:golden|ptt)\b|\b(?:asktgt|asreproast|kerberoast)\b|--kerberoast\b|\bGetUserSPNs\b/iu,
  },
  { does: "copies the password database of a domain", command: /\bntds\.dit\b/iu },
  { does: "takes over other machines' logins on the network", command: /\bntlmrelayx\b|\bresponder(?:\.py)? -I\b/iu },
  {
    does: "leaves a shell with the rights of root",
    command: /\bchmod (?:\+s|[u+]+s|4[0-7]{3}) \S{0,40}\b(?:ba)?sh\b/iu,
  },
  {
    does: "acts under a stolen token",
    command: /\b(?:sharpimpersonation|sweetpotato|juicypotato|printspoofer|godpotato)\b/iu,
  },
  { does: "makes or controls implants", command: /\b(?:msfvenom|meterpreter)\b/iu },
  { does: "guesses passwords", command: /\bhashcat\b[^\n]{0,20} -m\b|\bhydra\b[^\n]{0,20} -[lLP]\b/u },
];
/** One tool is a tool; several kinds of attack are a handbook to work from. */
const MIN_KINDS = 3;
/** Longest part of a command line that is looked at. */
const LOOKED_AT = 400;

/** A skill that hands the agent working attacks: whether they are allowed is for the user to know. */
export function* attackKit(index: FactIndex): Iterable<Match> {
  const found = new Map<Attack, OperationFact>();
  for (const fact of index.operations("spawn")) {
    if (found.size === ATTACKS.length) break;
    if (standingOf(fact, index) === "mentioned") continue;
    const line = fact.snippet.slice(0, LOOKED_AT);
    for (const attack of ATTACKS) if (!found.has(attack) && attack.command.test(line)) found.set(attack, fact);
  }
  const [first] = found.values();
  if (first === undefined || found.size < MIN_KINDS) return;
  const deeds = [...found.keys()].map(({ does }) => does);
  yield {
    signature: "impact/attack-kit",
    at: first.at,
    snippet: first.snippet,
    subject: "attack kit",
    confidence: "medium",
    message: `gives the agent working attacks of ${found.size} kinds: ${show(deeds.join(", "))}`,
    chain: [...found].map(([{ does }, fact]) => step(fact, does)),
  };
}
