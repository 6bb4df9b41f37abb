import type { Tree, TreeCursor } from "@vscode/tree-sitter-wasm";

/** A node of the syntax tree in plain JavaScript: one crossing of the WebAssembly border instead of one per question. */
export interface PyNode {
  readonly type: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Its field in the parent, as the grammar names it. */
  readonly field: string | null;
  /** Named children, and unnamed ones that have a field (operators). No comments. */
  readonly children: readonly PyNode[];
}

export interface SyntaxTree {
  readonly root: PyNode;
  /** Outermost places that do not parse. */
  readonly errors: readonly PyNode[];
  readonly nodes: number;
  /** There is more in the text; what follows was not taken in. */
  readonly cut: boolean;
}

/** Three times the nodes of the largest script seen (a megabyte of Python has some 190,000). */
const MAX_NODES = 600_000;

/** Say nothing that their neighbours do not. */
const SKIPPED: ReadonlySet<string> = new Set(["comment", "line_continuation", "string_start", "string_end"]);

interface Open {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly field: string | null;
  readonly children: PyNode[];
}

/** Copies the tree; the caller still has to delete it. Loops instead of recursing: attackers choose the depth. */
export function copyTree(tree: Tree, limit = MAX_NODES): SyntaxTree {
  const cursor = tree.walk();
  const errors: PyNode[] = [];
  const root = open(cursor, null);
  const path: Open[] = [root];
  let nodes = 1;
  let errorsUntil = -1;
  let more = cursor.gotoFirstChild();
  while (more && nodes < limit) {
    const fieldName = cursor.currentFieldName;
    if ((cursor.nodeIsNamed || fieldName !== null) && !SKIPPED.has(cursor.nodeType)) {
      const node = open(cursor, fieldName);
      path.at(-1)?.children.push(node);
      nodes += 1;
      if (node.type === "ERROR" && node.start >= errorsUntil) {
        errors.push(node);
        errorsUntil = node.end;
      }
      if (cursor.gotoFirstChild()) {
        path.push(node);
        continue;
      }
    }
    more = cursor.gotoNextSibling();
    while (!more && path.length > 1) {
      cursor.gotoParent();
      path.pop();
      more = cursor.gotoNextSibling();
    }
  }
  cursor.delete();
  if (root.type === "ERROR") errors.push(root);
  return { root, errors, nodes, cut: more };
}

function open(cursor: TreeCursor, field: string | null): Open {
  return { type: cursor.nodeType, start: cursor.startIndex, end: cursor.endIndex, field, children: [] };
}

/** The first child in this field. */
export function field(node: PyNode, name: string): PyNode | null {
  for (const child of node.children) if (child.field === name) return child;
  return null;
}

export function fields(node: PyNode, name: string): readonly PyNode[] {
  return node.children.filter((child) => child.field === name);
}
