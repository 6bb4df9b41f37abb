import { constant } from "../../value.ts";
import { embedCommandLine, spawnWords } from "../command.ts";
import { tellReach } from "./compose-reach.ts";
import { tellImage } from "./image.ts";
import { operation, triggered, type Manifest } from "../manifest.ts";
import { child, descend, entriesOf, itemsOf, stringsOf, textOf, type ManifestNode } from "../syntax/node.ts";

/** Docker's compose file: what each service runs, and which folders of the host it is given. True when it is one. */
export function readComposeFile(manifest: Manifest, root: ManifestNode): boolean {
  const services = child(root, "services");
  if (services?.kind !== "map") return false;
  if (!services.entries.some(({ value }) => child(value, "image") !== undefined || child(value, "build") !== undefined))
    return false;
  const context = triggered(manifest.source, "call");
  for (const { key, value: service } of services.entries) {
    tellImage(manifest, child(service, "image"));
    tellReach(manifest, service, context);
    for (const name of ["command", "entrypoint"]) {
      const command = child(service, name);
      const field = `services.${key}.${name}`;
      if (command?.kind === "list") spawnWords(manifest, stringsOf(command), field, context);
      else if (command?.kind === "scalar") embedCommandLine(manifest, command, field, context);
    }
    const [kind, ...check] = stringsOf(descend(service, "healthcheck", "test"));
    const field = `services.${key}.healthcheck.test`;
    if (kind?.value === "CMD-SHELL" && check[0] !== undefined) embedCommandLine(manifest, check[0], field, context);
    else if (kind?.value === "CMD") spawnWords(manifest, check, field, context);
    for (const volume of itemsOf(child(service, "volumes"))) tellMount(manifest, volume);
    for (const file of entriesOf(service).filter((entry) => entry.key === "env_file")) {
      for (const path of stringsOf(file.value))
        operation(manifest, path, { op: "read-file", path: constant(path.value) }, context);
    }
  }
  return true;
}

/** `~/.ssh:/root/.ssh:ro` hands a folder of the host to the container. */
function tellMount(manifest: Manifest, volume: ManifestNode): void {
  const path = textOf(volume)?.split(":")[0] ?? textOf(child(volume, "source"));
  if (path === undefined || path === null || !/^(?:[~/]|\$\{?HOME)/.test(path)) return;
  operation(manifest, volume, { op: "read-file", path: constant(path) }, triggered(manifest.source, "call"));
}
