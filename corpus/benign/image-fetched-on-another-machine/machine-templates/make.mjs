import { execFileSync, execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const IMAGE = "https://images.linux-vendor.example/noble/server.img";

function settings() {
  const env = {};
  for (const line of readFileSync(join(process.env.HOME, "cellar/.env"), "utf8").split("\n")) {
    const found = line.match(/^([^=#]+)=(.*)$/);
    if (found) env[found[1].trim()] = found[2].trim();
  }
  return { user: env.CELLAR_USER || "root", host: env.CELLAR_HOST || "192.168.7.4" };
}

function onHost({ user, host }, command) {
  return execSync(`ssh ${user}@${host} "${command}"`, { encoding: "utf8" });
}

onHost(settings(), `mkdir -p /var/opt/templates && cd /var/opt/templates && wget -q ${IMAGE}`);
