import type { Confidence, Match } from "../../../../model/finding.ts";
import { describeDestination, isThrowaway, type Destination } from "../../../destination.ts";
import type { FactIndex, OperationOf } from "../../../fact-index.ts";
import { namesHost } from "../../../profile.ts";
import { secretAtPath } from "../../../secrets/paths.ts";
import { secretOf } from "../../../secrets.ts";
import { confidenceFor, isInMarkdown } from "../../../standing.ts";
import { step, stepAt } from "../../../step.ts";

/** No secret was seen to reach it, but nothing of value has to go to a request bin. */
export function withoutSecret(
  fact: OperationOf<"send">,
  destination: Destination | null,
  index: FactIndex,
  confidence: Confidence,
): Match | null {
  if (destination === null || confidence !== "high") return null;
  if (destination.class === "chat-bot") return toAuthorsChat(fact, destination, index);
  const moving = [...fact.operation.payload, fact.operation.destination].some((value) => value.text === null);
  if (!moving || !isThrowaway(destination) || destination.class === "link-shortener") return null;
  const where = describeDestination(destination);
  const near = secretNearby(fact, index);
  if (near !== null) {
    return {
      signature: "exfiltration/secret-to-collector",
      at: fact.at,
      snippet: fact.snippet,
      message: `opens ${near.label} and sends data to ${where}`,
      chain: [stepAt(near.at, `names ${near.label}`), step(fact, `sends data to ${where}`)],
      subject: `${near.label} ${destination.address.host}`,
    };
  }
  // A server without a name is somebody's own where a text speaks of it; manuals show such addresses.
  const isUnspoken =
    destination.class === "raw-address" && !isInMarkdown(fact) && !namesHost(index.profile, destination.address.host);
  if (destination.class !== "request-bin" && destination.class !== "dynamic-dns" && !isUnspoken) return null;
  return {
    signature: "exfiltration/data-to-collector",
    at: fact.at,
    snippet: fact.snippet,
    message: `sends data to ${where}`,
    chain: [step(fact, `sends data to ${where}`)],
    subject: destination.address.host,
  };
}

/** With its key: whoever wrote it into the program reads what arrives, and no user has chosen it. */
const CHAT_WITH_KEY =
  /\/webhooks\/\d{6,30}\/[\w-]{10,100}|\/bot\d{6,12}:[\w-]{20,60}\/|\/services\/T\w{6,16}\/B\w{6,16}\/\w{10,40}/u;

export function isAuthorsChat({ operation }: OperationOf<"send">): boolean {
  return CHAT_WITH_KEY.test(operation.destination.text ?? "");
}

/** What is in a file, or a secret that was typed in, goes into a chat that is the same for every user. */
function toAuthorsChat(fact: OperationOf<"send">, destination: Destination, index: FactIndex): Match | null {
  if (!isAuthorsChat(fact)) return null;
  const sources = fact.operation.payload.flatMap((value) => index.flows.sources(value));
  const typed = TYPED_SECRET.test(fact.snippet) ? sources.find(({ origin }) => origin.kind === "input") : undefined;
  const source = typed ?? sources.find(({ origin }) => origin.kind === "file");
  if (source === undefined) return null;
  const where = describeDestination(destination);
  const what = typed === undefined ? "what is in a file" : "a secret that was typed in";
  return {
    signature: typed === undefined ? "exfiltration/data-to-collector" : "exfiltration/secret-to-collector",
    at: fact.at,
    snippet: fact.snippet,
    message: `sends ${what} to ${where}, into a chat that its author has chosen`,
    chain: [stepAt(source.origin.at, `takes ${what}`), ...source.via, step(fact, `sends it to ${where}`)],
    subject: destination.address.host,
  };
}

/** Filled into a text by its name: `{secret}`, `${seedPhrase}`, `+ password`. */
const TYPED_SECRET =
  /(?:[{($]|\+\s{0,2})\s{0,2}(?:\w{1,20}[._])?(?:secret|mnemonic|seed|(?:seed|recovery|pass)_?(?:phrase|words)|private_?key|password|passwd)\b/iu;

/** The flow was lost in a call or a callback, the file that names both ends is the same. */
function secretNearby(
  fact: OperationOf<"send">,
  index: FactIndex,
): { label: string; at: OperationOf<"send">["at"] } | null {
  for (const other of index.inFile(fact.at.path)) {
    if (confidenceFor(other, index) !== "high") continue;
    const secret =
      other.kind === "mention" && other.what === "path" && other.as !== "prose"
        ? secretAtPath(other.value)
        : other.kind === "operation" && other.operation.op === "read-secret"
          ? secretOf(other.operation.secret)
          : other.kind === "operation" && other.operation.op === "read-file"
            ? secretAtPath(other.operation.path.shape)
            : null;
    if (secret?.grave === true) return { label: secret.label, at: other.at };
  }
  return null;
}
