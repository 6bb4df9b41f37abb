import { composer } from "../../packages/versioned-name.ts";
import { embedCommandLine } from "../command.ts";
import { registryFact } from "../../packages/registry-fact.ts";
import { dependency, place, tell, triggered, type Manifest } from "../manifest.ts";
import { child, entriesOf, itemsOf, scalarText, stringsOf, type ManifestNode } from "../syntax/node.ts";

/** Events at which Composer runs scripts during install or update. */
const INSTALL_EVENT = /^(?:pre|post)-(?:install|update|autoload-dump|package-\w+|root-package-install|create-project)/;

/** PHP's composer.json. A script that starts with `@` or names a class method is no command line. */
export function readComposer(manifest: Manifest, root: ManifestNode): void {
  for (const { key, value } of entriesOf(child(root, "scripts"))) {
    const context = triggered(manifest.source, INSTALL_EVENT.test(key) ? "install" : "call");
    for (const script of stringsOf(value)) {
      if (!/^@|^[\w\\]+::\w+$/.test(script.value)) embedCommandLine(manifest, script, `scripts.${key}`, context);
    }
  }
  const repositories = child(root, "repositories");
  for (const item of [...itemsOf(repositories), ...entriesOf(repositories).map(({ value }) => value)]) {
    const url = child(item, "url");
    if (url?.kind === "scalar" && url.value.includes("://"))
      tell(manifest, registryFact("composer", "adds", url.value, place(manifest.source, url)));
  }
  for (const [field, scope] of [
    ["require", "runtime"],
    ["require-dev", "dev"],
  ] as const) {
    for (const { key, start, value } of entriesOf(child(root, field))) {
      if (!key.includes("/")) continue; // php, ext-json: the platform
      dependency(manifest, { start, end: value.end }, composer(key, scalarText(value)), { scope });
    }
  }
}
