import { PROVIDERS } from "./data/providers.ts";
import { registrable } from "./host.ts";

const DOMAINS: ReadonlySet<string> = new Set(
  Object.values(PROVIDERS)
    .flat()
    .map((entry) => entry.split("/", 1)[0] ?? entry)
    .filter((host) => host.includes(".")),
);
/** Labels of a host; names have few. */
const MAX_LABELS = 10;

/**
 * `api.github.com.gateway.example`: a provider's whole domain stands before somebody else's, where whoever reads a line
 * takes it for the provider. Gives the domain that is imitated.
 */
export function imitatedProvider(host: string): string | null {
  if (DOMAINS.has(registrable(host))) return null;
  const labels = host.toLowerCase().split(".").slice(-MAX_LABELS);
  // Its own domain is what stands last.
  const before = labels.slice(0, -registrable(host).split(".").length);
  for (let start = 0; start < before.length - 1; start += 1)
    for (let end = start + 2; end <= before.length; end += 1) {
      const part = before.slice(start, end).join(".");
      if (DOMAINS.has(part)) return part;
    }
  return null;
}
