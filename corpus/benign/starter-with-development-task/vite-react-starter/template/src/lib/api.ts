import { z } from 'zod';

const Item = z.object({ id: z.string(), title: z.string(), done: z.boolean() });
export type Item = z.infer<typeof Item>;

const base = import.meta.env.VITE_API ?? 'http://localhost:8787';

export async function listItems(signal?: AbortSignal): Promise<Item[]> {
  const r = await fetch(`${base}/items`, { signal });
  if (!r.ok) throw new Error(`the server answered ${r.status}`);
  return z.array(Item).parse(await r.json());
}

export async function toggle(id: string, done: boolean): Promise<Item> {
  const r = await fetch(`${base}/items/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ done }),
  });
  if (!r.ok) throw new Error(`the server answered ${r.status}`);
  return Item.parse(await r.json());
}
