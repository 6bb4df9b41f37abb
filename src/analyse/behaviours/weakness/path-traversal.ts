import type { Fact } from "../../../model/fact.ts";
import type { Match } from "../../../model/finding.ts";
import { HOLE, type Origin, type Value } from "../../../model/value.ts";
import { placeKey } from "../../../read/text/path-checks.ts";
import type { FactIndex, OperationOf } from "../../fact-index.ts";
import { isInMarkdown, standingOf } from "../../standing.ts";
import { show, step } from "../../step.ts";

type OnFile = OperationOf<"read-file" | "write-file" | "delete-file">;

const DOES: Readonly<Record<OnFile["operation"]["op"], string>> = {
  "read-file": "reads",
  "write-file": "writes",
  "delete-file": "deletes",
};

/**
 * A name that others send is joined to a folder, and nothing asks whether the path still lies in it: `../../.ssh/id_rsa`
 * reads, writes or deletes what was never meant. A name out of an archive does the same when it is unpacked.
 */
export function* pathTraversal(index: FactIndex): Iterable<Match> {
  for (const fact of onFiles(index)) {
    const { op, path } = fact.operation;
    const from = senderOf(path, fact, index);
    if (from === null || standingOf(fact, index) !== "live" || isChecked(fact, from.origin, index)) continue;
    const first = { at: from.origin.at, layers: [], does: `takes ${from.what}`, snippet: "" };
    const last = step(fact, `${DOES[op]} ${show(path)}`);
    yield {
      signature: "weakness/path-traversal",
      at: fact.at,
      snippet: fact.snippet,
      subject: `${op} ${show(path)}`,
      ...(isWhole(path) && !isInMarkdown(fact) ? {} : { severity: "low", confidence: "low" }),
      message: `${DOES[op]} ${show(path)}, where the open part is ${from.what}: with "../" in it, any file of the user's`,
      chain: from.origin.at.line === fact.at.line ? [last] : [first, last],
    };
  }
}

function onFiles(index: FactIndex): readonly OnFile[] {
  return [...index.operations("read-file"), ...index.operations("write-file"), ...index.operations("delete-file")];
}

interface Sender {
  readonly origin: Origin;
  readonly what: string;
}

function senderOf({ shape, origins }: Value, fact: Fact, index: FactIndex): Sender | null {
  if (!JOINED.test(shape)) return null;
  for (const origin of origins) {
    if (origin.kind !== "input") continue;
    if (origin.of === "archive")
      return isForeign(origins) ? { origin, what: "a name out of an archive that others made" } : null;
    // On standard input comes what the user or his agent says.
    if (origin.of === undefined && isServed(fact, index)) return { origin, what: "a name out of a request" };
  }
  return null;
}

/** A folder, and at the end what is open; a variable for the folder is a hole as well. */
const JOINED =
  /^(?:\u{FFFC}|[^\u{FFFC}]{0,200}[\w.])?[\\/]{0,2}[^\u{FFFC}]{0,60}(?<=[^\u{FFFC}]|\u{FFFC}[\\/])\u{FFFC}[^\u{FFFC}]{0,40}$/u;

/** Behind the open part a fixed ending only lets files with that ending be reached. */
function isWhole({ shape }: Value): boolean {
  return shape.endsWith(HOLE);
}

/** From an address that its user gives, or a request: a maker's own download may do worse anyhow. */
function isForeign(origins: readonly Origin[]): boolean {
  return origins.some(
    (origin) =>
      (origin.kind === "network" && origin.url.startsWith(HOLE)) ||
      (origin.kind === "input" && origin.of === undefined),
  );
}

/** Libraries that hand requests to functions; the program that listens may stand in no file of the package. */
const SERVES =
  /^(?:flask|fastapi|starlette|django|bottle|tornado|sanic|quart|falcon|aiohttp|express|koa|fastify|hono|sinatra|http\.server|(?:node:)?https?)(?:$|[./])/u;

function isServed(fact: Fact, index: FactIndex): boolean {
  if (fact.language === "php" || index.operations("listen").length > 0) return true;
  return index
    .inFile(fact.at.path)
    .some((other) => other.kind === "reference" && other.how === "import" && SERVES.test(other.target));
}

/** Lines from a check to what reads the same field of a request once more. */
const NEAR = 40;

/** Somebody asks of what comes from there, or of the same expression before; in some languages, of whatever it is. */
function isChecked({ at, snippet }: Fact, origin: Origin, index: FactIndex): boolean {
  return index.inFile(at.path).some((other) => {
    if (other.kind !== "mention" || other.what !== "path-check") return false;
    const [place = "", ...words] = other.value.split(" ");
    if (place === "" || place === placeKey(origin.at)) return true;
    const asked = words.join(" ");
    return asked !== "" && snippet.includes(asked) && other.at.line <= at.line && at.line - other.at.line <= NEAR;
  });
}
