import { describe, expect, test } from "vitest";
import { isRefused } from "../../../src/read/text/refused-names.ts";

function asked(text: string, name = "id_rsa"): boolean {
  const start = text.indexOf(name);
  return isRefused(text, { start, end: start + name.length });
}

describe("a name that is there to be turned away", () => {
  test.each([
    'if p.name == "id_rsa":\n    sys.exit("no")',
    'if p.name in REFUSED or "id_rsa" in p.parts:\n    raise ValueError',
    'REFUSED = {".env", "id_rsa"}\nif p.name in REFUSED:\n    sys.exit("no")',
    'const REFUSED = new Set(["id_rsa"]);\nif (REFUSED.has(name)) throw new Error("no");',
    'const no = ["id_rsa"];\nif (no.includes(name)) return false;',
  ])("%s", (text) => {
    expect(asked(text)).toBe(true);
  });

  test.each([
    'WANTED = {"id_rsa"}\nif name not in WANTED:\n    continue',
    'WANTED = ["id_rsa"]\nfor name in WANTED:\n    send(name)',
    'REFUSED = {"id_rsa"}\nif name in REFUSED:\n    sys.exit(1)\nfor name in REFUSED:\n    send(name)',
    'const wanted = new Set(["id_rsa"]);\nif (!wanted.has(name)) return;',
    'if name == "id_rsa":\n    send(name)',
    'WANTED = {"id_rsa"}',
  ])("not: %s", (text) => {
    expect(asked(text)).toBe(false);
  });
});
