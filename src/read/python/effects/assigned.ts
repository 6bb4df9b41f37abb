import type { Value } from "../../../model/value.ts";
import type { Abstract, Reference } from "../values/abstract.ts";
import { give } from "../values/abstract.ts";
import type { Machine } from "../run/call.ts";
import { toValue, truth } from "../values/operand.ts";
import type { PyNode } from "../parse/syntax-tree.ts";

interface Assigned {
  readonly machine: Machine;
  readonly node: PyNode;
  readonly object: Reference;
  readonly value: Abstract;
}

type Reaction = (assigned: Assigned) => void;

const unverified: Reaction = ({ machine, node }) =>
  machine.emit(node, { op: "disable-safeguard", safeguard: "tls-verification" });

const ifFalse: Reaction = (assigned) => {
  if (truth(assigned.value) === false) unverified(assigned);
};

const ifNone: Reaction = (assigned) => {
  const { value } = assigned;
  if (value.kind === "reference" && value.path.endsWith("CERT_NONE")) unverified(assigned);
};

/** What a session is given later goes out with every request. */
const carried: Reaction = ({ object, value }) => give(object.state, [toValue(value)]);

const CONTEXTS = ["ssl.create_default_context()", "ssl.SSLContext()", "ssl._create_unverified_context()"];
const SESSIONS = [
  "requests.Session()",
  "requests.session()",
  "httpx.Client()",
  "httpx.AsyncClient()",
  "aiohttp.ClientSession()",
];

function isUnverified(value: Value): boolean {
  return value.text === "0" || value.text === "false";
}

/** Attributes and variables whose assignment does something, by the path of what is assigned. */
export const ASSIGNMENTS: ReadonlyMap<string, Reaction> = new Map<string, Reaction>([
  ["ssl._create_default_https_context", unverified],
  ...CONTEXTS.flatMap((name): [string, Reaction][] => [
    [`${name}.check_hostname`, ifFalse],
    [`${name}.verify_mode`, ifNone],
  ]),
  ...SESSIONS.flatMap((name): [string, Reaction][] => [
    [`${name}.verify`, ifFalse],
    [`${name}.headers`, carried],
    [`${name}.auth`, carried],
    [`${name}.cookies`, carried],
  ]),
  [
    "os.environ[PYTHONHTTPSVERIFY]",
    (assigned) => {
      if (isUnverified(toValue(assigned.value))) unverified(assigned);
    },
  ],
  [
    "os.environ[NODE_TLS_REJECT_UNAUTHORIZED]",
    (assigned) => {
      if (isUnverified(toValue(assigned.value))) unverified(assigned);
    },
  ],
]);
