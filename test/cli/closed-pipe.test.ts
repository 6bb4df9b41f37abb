import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { FAKE_PREREQUISITE } from "./sample-skills.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROGRAM = path.resolve(import.meta.dirname, "../../src/cli/skillscan.js");

test("a reader that goes away early, as `| head` does, is no error", async () => {
  const folder = temporaryFolder(FAKE_PREREQUISITE);
  const child = spawn(process.execPath, [PROGRAM, folder], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
});
