import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { installDebianPackage } from "./debian-package.ts";

const CHROMIUM = "/usr/bin/chromium";

/** Debian's Chromium, installed when it is absent and this is root. Throws where neither is so: nothing is skipped. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) await installDebianPackage("chromium");
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
}
