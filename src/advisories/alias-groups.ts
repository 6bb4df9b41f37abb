/** Lists whose members share an id, directly or through others, taken together; in order of their first member. */
export function groupByAlias<Item extends { readonly id: string; readonly aliases: readonly string[] }>(
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    // Shortens the way for the next one: records of one package can be chained by the hundred.
    for (let at = id; at !== root;) {
      const next = parents.get(at) ?? root;
      parents.set(at, root);
      at = next;
    }
    return root;
  };
  for (const { id, aliases } of items) {
    for (const alias of aliases) {
      const [a, b] = [rootOf(id), rootOf(alias)];
      if (a !== b) parents.set(b, a);
    }
  }
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const root = rootOf(item.id);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
