import traverse, { type NodePath } from "@babel/traverse";
import type * as t from "@babel/types";

/** A module that the program names, wherever in it. */
export interface NamedModule {
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

export function survey(file: t.File): Survey {
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
  try {
    traverse(file, {
      // Scopes cost as much again as parsing; the interpreter has its own.
      noScope: true,
      Function: {
        enter: (path: NodePath<t.Function>) => void functions.push(path.node),
        exit: () => void functions.pop(),
      },
      Identifier: (path: NodePath<t.Identifier>) => {
        if (TELLING.has(path.node.name)) heat();
      },
      StringLiteral: (path: NodePath<t.StringLiteral>) => {
        if (path.node.value.length < 40 && TELLING.has(path.node.value)) heat();
      },
      ImportDeclaration: (path: NodePath<t.ImportDeclaration>) => {
        if (path.node.importKind !== "type") named(path.node.source);
      },
      ExportNamedDeclaration: (path: NodePath<t.ExportNamedDeclaration>) => named(path.node.source),
      ExportAllDeclaration: (path: NodePath<t.ExportAllDeclaration>) => named(path.node.source),
      ImportExpression: (path: NodePath<t.ImportExpression>) => named(path.node.source),
      CallExpression: (path: NodePath<t.CallExpression>) => {
        const { callee } = path.node;
        if (callee.type === "Identifier" && callee.name === "require") named(path.node.arguments[0]);
      },
    });
  } catch (cause) {
    // Deeper than the stack: the interpreter, which is bounded, comes to the rest in the order of the text.
    if (!(cause instanceof RangeError)) throw cause;
  }
  return { modules, hot };
}
