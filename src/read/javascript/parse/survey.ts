import type * as t from "@babel/types";

/** A module that the program names, wherever in it. */
interface NamedModule {
  readonly name: string;
  readonly node: t.Node;
}

/** What one pass over the whole tree tells before anything is interpreted. */
export interface Survey {
  readonly modules: readonly NamedModule[];
  /** Functions that name something which reaches out of the program: of thousands in a bundle, these come first. */
  readonly hot: ReadonlySet<t.Node>;
}

/** Members and globals without which nothing leaves, runs or is fetched. */
const TELLING = new Set(
  (
    "exec execSync execFile execFileSync spawn spawnSync fork eval Function constructor require child_process " +
    "fetch XMLHttpRequest WebSocket EventSource sendBeacon request axios got connect createConnection createSocket " +
    "env readFile readFileSync writeFile writeFileSync appendFile appendFileSync createReadStream createWriteStream " +
    "unlink unlinkSync rm rmSync rmdirSync chmod chmodSync runInNewContext runInThisContext runInContext Script " +
    "_compile atob unescape fromCharCode cookie localStorage sessionStorage clipboard listen createServer " +
    "getPassword findCredentials binding dlopen Worker instantiate compile $ Command run serve"
  ).split(" "),
);

/** Every node in the order of the text. A stack of our own: brackets nested without end cost memory, not the stack. */
export function survey(program: t.Program): Survey {
  const modules: NamedModule[] = [];
  const hot = new Set<t.Node>();
  const functions: t.Node[] = [];
  const heat = (): void => {
    // Outer functions are hot with their inner ones; marked ones end the walk, so the cost stays linear.
    for (let at = functions.length - 1; at >= 0; at -= 1) {
      const node = functions[at];
      if (node === undefined || hot.has(node)) break;
      hot.add(node);
    }
  };
  const named = (source: t.Node | null | undefined): void => {
    if (source?.type === "StringLiteral") modules.push({ name: source.value, node: source });
  };
  const visit = (node: t.Node): void => {
    switch (node.type) {
      case "Identifier":
        if (TELLING.has(node.name)) heat();
        break;
      case "StringLiteral":
        if (node.value.length < 40 && TELLING.has(node.value)) heat();
        break;
      case "ImportDeclaration":
        if (node.importKind !== "type") named(node.source);
        break;
      case "ExportNamedDeclaration":
      case "ExportAllDeclaration":
      case "ImportExpression":
        named(node.source);
        break;
      case "CallExpression":
        if (node.callee.type === "Identifier" && node.callee.name === "require") named(node.arguments[0]);
        break;
      default:
    }
  };
  const waiting: (t.Node | "end of function")[] = [program];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "end of function") {
      functions.pop();
      continue;
    }
    visit(node);
    if (FUNCTIONS.has(node.type)) {
      functions.push(node);
      waiting.push("end of function");
    }
    const start = waiting.length;
    pushChildren(node, waiting);
    // The last one pushed is looked at first.
    for (let low = start, high = waiting.length - 1; low < high; low += 1, high -= 1) {
      const first = waiting[low];
      const last = waiting[high];
      if (first === undefined || last === undefined) break;
      waiting[low] = last;
      waiting[high] = first;
    }
  }
  return { modules, hot };
}

const FUNCTIONS: ReadonlySet<string> = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
  "ClassPrivateMethod",
]);

function pushChildren(node: t.Node, waiting: (t.Node | "end of function")[]): void {
  const fields: readonly unknown[] = Object.values(node);
  for (const value of fields) {
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) waiting.push(item);
    } else if (isNode(value)) waiting.push(value);
  }
}

/** Of what the parser leaves on a node, only nodes have a `type` that is a text. */
function isNode(value: unknown): value is t.Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
