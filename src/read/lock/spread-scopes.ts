import type { Locked } from "./locked-package.ts";

export interface Edge {
  readonly target: Locked;
  readonly scope: Locked["scope"];
}

/** From the most to the least needed; a peer is needed as much as what asks for it. */
const ORDER = ["runtime", "peer", "optional", "dev"] as const;

/**
 * Scopes for locks that do not write them down, from what the root asks for: each package gets the most needed one of all
 * ways that lead to it. What nobody reaches keeps its own. Every edge is followed once.
 */
export function spreadScopes(roots: readonly Edge[], edges: ReadonlyMap<Locked, readonly Edge[]>): void {
  const waiting: Locked[][] = ORDER.map((scope) =>
    roots.filter((root) => root.scope === scope).map((root) => root.target),
  );
  const reached = new Set<Locked>();
  for (const [rank, scope] of ORDER.entries()) {
    const stack = waiting[rank] ?? [];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      next.scope = scope;
      for (const edge of edges.get(next) ?? []) {
        const own = edge.scope === "peer" ? 0 : ORDER.indexOf(edge.scope);
        waiting[Math.max(rank, own)]?.push(edge.target);
      }
    }
  }
}
