import { readFileSync } from "node:fs";

/** From package.json, which lies beside both src/ and the built dist/. */
export function engineVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json beside the program has no version");
}
