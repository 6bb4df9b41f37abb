import { lookup } from "node:dns/promises";

export async function prepare(url, allowed) {
  const { hostname } = new URL(url);
  const found = await lookup(hostname, { all: true });
  if (found.some(({ address }) => /^f[cd]/u.test(address)) && !allowed.includes("fc00::/7")) throw new Error("inside");
  return fetch(url, { method: "POST", body: JSON.stringify({ allowed }) });
}
