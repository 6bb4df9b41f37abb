import { encodingWords } from "../../../model/encoding-words.ts";
import type { Match } from "../../../model/finding.ts";
import type { FactIndex } from "../../fact-index.ts";
import { confidenceFor } from "../../standing.ts";
import { show, step } from "../../step.ts";
import { areHiding } from "./encodings.ts";

/** Beginning of the data that is looked at; the reduction that starts a command stands before the data it carries. */
const LOOKED_AT = 100_000;
/** Functions that start programs or run text, as pickle and marshal spell a global: module, line end or length, name. */
const STARTER =
  /(?:^c|\b)(?:posix|nt|os|subprocess|pty|builtins|__builtin__|runpy|importlib|commands)\W{0,8}(?:u\W{0,8})?(?:system|popen|Popen|run|call|check_call|check_output|spawn\w{0,3}|exec|eval|execl?|run_path|__import__|import_module)\b/mu;
/** A command line with an address, or into an interpreter. */
const COMMAND =
  /\b(?:curl|wget|powershell|pwsh|bash|nc|python[\d.]{0,4})\b[^\n]{0,400}(?:https?:\/\/|\/dev\/tcp\/|\|\s{0,4}(?:ba|z)?sh\b)/iu;

/** Objects in an encoded constant whose loading starts a command: the constant is the program. */
export function* encodedObjects(index: FactIndex): Iterable<Match> {
  for (const fact of index.operations("deserialize")) {
    const { data, format } = fact.operation;
    const confidence = confidenceFor(fact, index);
    const text = data.text?.slice(0, LOOKED_AT) ?? null;
    if (confidence === null || text === null || !areHiding(data.encodings)) continue;
    const command = COMMAND.exec(text)?.[0];
    if (command === undefined && !STARTER.test(text)) continue;
    const how = encodingWords(data.encodings);
    const does = command === undefined ? "starts a program" : `holds the command ${show(command)}`;
    yield {
      signature: "execution/encoded-shell",
      at: fact.at,
      snippet: fact.snippet,
      subject: format,
      confidence,
      message: `loads ${format} objects hidden ${how}, which ${does}`,
      chain: [step(fact, `decodes what is hidden ${how} and loads it with ${format}, which ${does}`)],
    };
  }
}
