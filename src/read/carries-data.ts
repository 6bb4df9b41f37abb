import { HOLE, OF_THIS_MACHINE, type Origin, type Value } from "../model/value.ts";

const CARRIED: ReadonlySet<Origin["kind"]> = new Set([...OF_THIS_MACHINE, "decoded", "input"]);

/** True when something behind the host of a URL is computed from what this machine knows: `https://x/?k=$KEY`, `http://$(whoami).x`. */
export function carriesData(url: Value): boolean {
  if (!url.origins.some((origin) => CARRIED.has(origin.kind))) return false;
  return url.shape.replace(/^(?:[a-z]{2,8}:\/\/)?\u{FFFC}(?!\.)/iu, "").includes(HOLE);
}
