import type { PyNode } from "./syntax-tree.ts";

const NO_CHILDREN: readonly Node[] = [];

/** A node while it is built: what begins as an expression may turn out to be a target. */
export class Node implements PyNode {
  type: string;
  readonly start: number;
  end: number;
  field: string | null = null;
  children: readonly Node[];

  constructor(type: string, start: number, end: number, children: readonly Node[] = NO_CHILDREN) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.children = children;
  }
}

export function put(field: string, node: Node): Node {
  node.field = field;
  return node;
}
