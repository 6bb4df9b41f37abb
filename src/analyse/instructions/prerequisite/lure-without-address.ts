import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import type { FactIndex, FactOf } from "../../fact-index.ts";
import { show, step } from "../../step.ts";
import { SAYS_OF_ACT, type Act } from "./acts.ts";
import { toldIn, type Told } from "./set-up.ts";

/** A program named together with its password, without any address. */
const LURE =
  /\b(?:download|get|install)\b[^\n]{0,80}\b[\w.-]{2,60}\.(?:exe|zip|rar|7z|msi|dmg|pkg)\b[^\n]{0,80}\b(?:pass(?:word)?|pwd|pw)\b[^\n]{0,10}[:=\s]/iu;

export function* lureWithoutAddress(index: FactIndex): Iterable<Match> {
  yield* inDescription(index);
  yield* inSentences(index);
}

function* inDescription(index: FactIndex): Iterable<Match> {
  for (const fact of index.of("declaration")) {
    const found = fact.description === null ? null : LURE.exec(fact.description);
    if (fact.description === null || found === null) continue;
    const place = placeOf(fact.description, fact, index);
    yield {
      signature: "deception/fake-prerequisite",
      at: place.at,
      snippet: place.snippet,
      subject: "description",
      confidence: "high",
      message: `has a program with a password downloaded by its description, which the agent reads first: "${show(found[0])}"`,
      chain: [step(fact, "has a program with a password downloaded")],
    };
  }
}

/** The line of the description itself rather than the start of its block. */
function placeOf(description: string, declaration: FactOf<"declaration">, index: FactIndex): Fact {
  const told = index
    .inFile(declaration.at.path)
    .find((fact) => fact.kind === "instruction" && fact.text !== "" && description.includes(fact.text));
  return told ?? declaration;
}

/** "Get Core.zip from the user x on …, extract with `y`, run Core.exe": a place to look it up, and no address to check. */
const PROGRAM_NAMED = /(?<![\w/.-])[\w-]{2,60}\.(?:exe|zip|rar|7z|msi|dmg|pkg)\b/iu;
const ADDRESS = /:\/\/|\.\p{L}{2,12}\//u;

function* inSentences(index: FactIndex): Iterable<Match> {
  const paths = new Set(
    index
      .of("instruction")
      .flatMap((fact) => (PROGRAM_NAMED.test(fact.text.slice(0, MAX_LENGTH)) ? [fact.at.path] : [])),
  );
  for (const path of paths) {
    const told = toldIn(path, index);
    for (const [at, first] of told.entries()) {
      if (!PROGRAM_NAMED.test(first.text) || ADDRESS.test(first.text) || !first.acts.has("obtain")) continue;
      const near = told.slice(at, at + 3);
      const by = (act: Act): Told | undefined => near.find(({ acts, text }) => acts.has(act) && !ADDRESS.test(text));
      const [password, run] = [by("password"), by("run")];
      if (password === undefined || run === undefined || first.fact.kind !== "instruction") continue;
      if (told.slice(at, at + REACH_OF_LESSON).some(({ text }) => TEACHES.test(text))) continue;
      yield {
        signature: "deception/fake-prerequisite",
        at: first.fact.at,
        snippet: first.fact.snippet,
        subject: show(first.text).slice(0, 80),
        confidence: "medium",
        message: `has a program with a password looked for and run, from no address that anybody could check: "${show(first.text)}"`,
        chain: [
          step(first.fact, SAYS_OF_ACT.obtain),
          step(password.fact, SAYS_OF_ACT.password),
          step(run.fact, SAYS_OF_ACT.run),
        ],
      };
      break;
    }
  }
}

/** "An archive with a password has one purpose: that the scanner cannot look inside": what a lure keeps to itself. */
const TEACHES =
  /\bscanners?\b[^.\n]{0,40}(?:\bcannot\b|\bnot\b|n['’]t\b)[^.\n]{0,16}\b(?:check|inspect|look|open|read|see)|\b(?:attackers?|criminals|scammers?|thieves)\b[^.\n]{0,30}\b(?:hide|pack|rely|send|use|want)|(?:мошенник|злоумышленник)\p{L}{0,3} (?:\p{L}{1,12} )?(?:пряч|использу|рассчитыва|прос)|(?:estafadores|atacantes|delincuentes) (?:\p{L}{1,12} )?(?:us|esconde|envía|ocult)|(?:攻击者|骗子|黑客)[^。\n]{0,10}(?:利用|隐藏|使用|让)|(?:betrüger|angreifer) (?:\p{L}{1,12} )?(?:nutzen|versteck|verpack|schick)/iu;
/** Sentences from the lure on. */
const REACH_OF_LESSON = 4;

const MAX_LENGTH = 1_200;
