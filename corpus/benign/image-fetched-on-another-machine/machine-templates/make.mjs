import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const IMAGE = "https://cloud.noble-linux.example/noble/server.img";

function readSettings() {
  const found = {};
  const content = readFileSync(resolve(process.env.HOME, "cellar/.env"), "utf-8");
  for (const line of content.split("\n")) {
    const match = line.match(/^([^=#]+)=(.*)$/);
    if (match) found[match[1].trim()] = match[2].trim();
  }
  return found;
}

function place() {
  const found = readSettings();
  return { user: found.CELLAR_USER || "root", host: found.CELLAR_HOST || "192.168.7.4" };
}

function onHost(where, command) {
  return execSync(`ssh -o ConnectTimeout=10 ${where.user}@${where.host} "${command}"`, { encoding: "utf-8" });
}

const where = place();
onHost(where, `wget -q -O /var/opt/server.img ${IMAGE} > /dev/null 2>&1 &`);
