import type { Context } from "../../../model/context.ts";
import type { Manifest } from "../manifest.ts";
import { embedPieces } from "../syntax/mapped-source.ts";
import { child, itemsOf, scalarText, textOf, type ManifestNode } from "../syntax/node.ts";

/** What reaches over the machine, as a mount. */
const OVER_THE_HOST = /^\/:|\.sock(?::|$)/u;
/** A word that no shell reads otherwise. */
const PLAIN = /^[\w@%+=:,./~{}$-]{1,300}$/u;
/** Of one service. */
const MAX_MOUNTS = 16;

/** `privileged: true`, `/:/host`: as the command line that does the same, which its own reader knows. */
export function tellReach(manifest: Manifest, service: ManifestNode, context: Context): void {
  const node = child(service, "image");
  const image = textOf(node);
  if (node === undefined || image === null || !PLAIN.test(image)) return;
  const flags: string[] = [];
  if (scalarText(child(service, "privileged")) === "true") flags.push("--privileged");
  if (textOf(child(service, "pid")) === "host") flags.push("--pid=host");
  for (const volume of itemsOf(child(service, "volumes")).slice(0, MAX_MOUNTS)) {
    const source = textOf(child(volume, "source"));
    const mount = textOf(volume) ?? (source === null ? "" : `${source}:${textOf(child(volume, "target")) ?? "/mnt"}`);
    if (OVER_THE_HOST.test(mount) && PLAIN.test(mount)) flags.push(`-v ${mount}`);
  }
  if (flags.length === 0) return;
  const text = `docker run ${flags.join(" ")} ${image}`;
  embedPieces(
    [{ text, offset: node.start, exact: false }],
    { language: "shell", layer: { kind: "field", name: "image" }, context },
    manifest.source,
    manifest.reading,
  );
}
