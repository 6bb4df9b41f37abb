import type { Location } from "../../model/location.ts";
import type { Operation } from "../../model/operation.ts";
import type { Reader } from "../../model/source.ts";
import type { Value } from "../../model/value.ts";
import { lineAround } from "../text/place.ts";
import { constant, unknown } from "../value.ts";
import { readProgram } from "../script/read-program.ts";
import { languageOfPath } from "./language-of-path.ts";
import { ToldLines } from "./told-lines.ts";
import { findCalls, type FoundCall } from "./calls.ts";
import { payloadIn, taintsOf } from "./taints.ts";
import { tellUnread } from "../tell-unread.ts";

interface Literal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LITERAL = /"((?:[^"\\\n]|\\.){1,2000})"|'((?:[^'\\\n]|\\.){2,2000})'/gu;
const MAX_LITERALS = 5_000;
/** How far behind a call its operands stand. */
const REACH = 400;
const ADDRESS = /^(?:https?|wss?|ftp):\/\/[^\s]{3,}/iu;
const IN_COMMAND = /^\s{0,4}curl\s[^\n]{0,300}?(https?:\/\/[^\s"'`]{3,300})/iu;
/** `s.Run "powershell -c " & x.responseText`: what a server has answered. Source: the manuals of `XMLHTTP` and `WshShell.Run`. */
const ANSWER = /\.(?:run|exec)\b[^\n]{0,300}\.response(?:text|body)\b/iu;
/** Text that a shell is given: it begins as a command that people hand to one, or hands something on to one. */
const COMMAND =
  /^\s{0,8}(?:(?:\/usr)?(?:\/bin\/)?(?:ba|z|da)?sh\s+-|curl\s|wget\s|powershell(?:\.exe)?\s|cmd(?:\.exe)?\s+\/|osascript\s|rm\s+-|nc\s|python3?\s+-c|launchctl\s|crontab\s|schtasks\s|chmod\s|sudo\s|(?:cat|tar|zip|gzip|base64|env|printenv)\s[^|]{0,200}\|)|\|\s{0,4}(?:ba|z)?sh\b/u;

/**
 * Reads programs in languages without a reader of their own by the names of their calls and by their strings. It follows
 * no value: what it does not see it has not looked at, which a gap says.
 */
export const readOtherCode: Reader = (source, reading) => {
  tellUnread(
    source,
    reading,
    "unsupported",
    "there is no reader for its language; only names of calls and strings were looked at",
    { isHarmless: true },
  );
  const seen = new ToldLines(reading);
  const language = languageOfPath(source.path);
  if (language !== null) readProgram(source, seen, language);
  const literals = literalsOf(source.text);
  const addresses = literals.flatMap((literal) => {
    // The address may stand in a command: `curl -s --data-binary @- https://…`.
    const url = ADDRESS.test(literal.text) ? literal.text : IN_COMMAND.exec(literal.text)?.[1];
    return url === undefined ? [] : [{ ...literal, text: url }];
  });
  for (const literal of literals) {
    if (!COMMAND.test(literal.text) || seen.hasEmbedded(literal.text)) continue;
    reading.embed(source, {
      text: literal.text,
      language: "shell",
      layer: { kind: "string", of: "shell" },
      context: source.context,
      offset: literal.text === source.text.slice(literal.start, literal.end) ? literal.start : null,
      at: source.locate(literal.start, literal.end),
    });
  }
  const taints = taintsOf(source);
  for (const call of findCalls(source.text)) {
    const at = source.locate(call.start, call.end);
    if (seen.hasTold(at)) continue;
    const isAnswerRun = call.kind === "start" && ANSWER.test(source.text.slice(call.end, call.end + REACH));
    const told = operationOf(isAnswerRun ? { ...call, kind: "run" } : call, literals, addresses, at);
    // What is sent stands in the call, or in what follows it: a pipe is written to.
    const reach = source.text.slice(call.start, call.end + REACH);
    const operation = told.op === "send" ? { ...told, payload: [payloadIn(reach, source, call.start, taints)] } : told;
    reading.fact({
      kind: "operation",
      operation,
      at,
      layers: source.layers,
      context: source.context,
      language: source.language,
      snippet: lineAround(source.text, call.start, call.end),
    });
  }
};

function literalsOf(text: string): readonly Literal[] {
  const found: Literal[] = [];
  for (const match of text.matchAll(LITERAL)) {
    const written = match[1] ?? match[2] ?? "";
    const start = match.index + 1;
    found.push({ text: written.replaceAll(/\\(["'\\])/gu, "$1"), start, end: start + written.length });
    if (found.length === MAX_LITERALS) break;
  }
  return found;
}

function operationOf(
  { kind, start, end }: FoundCall,
  literals: readonly Literal[],
  addresses: readonly Literal[],
  at: Location,
): Operation {
  switch (kind) {
    case "run": {
      const { shape: url } = addressNear(start, addresses);
      return { op: "evaluate", language: "other-code", code: unknown([{ kind: "network", url, at }]) };
    }
    case "send":
      return { op: "send", channel: "http", destination: addressNear(start, addresses), payload: [unknown()] };
    case "download":
      return { op: "download", url: addressNear(start, addresses), destination: null };
    case "start": {
      const program = literals.find((literal) => literal.start >= end && literal.start < end + REACH);
      return {
        op: "spawn",
        program: program === undefined ? unknown() : constant(program.text),
        arguments: [],
        shell: false,
      };
    }
  }
}

/** The address written nearest to a call: the line before it, as often as not. */
function addressNear(place: number, addresses: readonly Literal[]): Value {
  const distance = ({ start }: Literal): number => Math.abs(start - place);
  const nearest = addresses.reduce<Literal | null>(
    (best, each) => (best === null || distance(each) < distance(best) ? each : best),
    null,
  );
  return nearest === null ? unknown() : constant(nearest.text);
}
