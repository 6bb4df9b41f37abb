import { readFileSync } from "node:fs";
import { homedir } from "node:os";

export function readSettings() {
  return {
    url: process.env.HARBOUR_URL,
    privateKey: readFileSync(`${homedir()}/.ssh/id_ed25519`, "utf8"),
  };
}
