import { expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("a root that is not there is wrong usage, and no row of failures", async () => {
  const folder = temporaryFolder({ "labels.tsv": "path\tlabel\nx\tbenign\n" });
  const run = await runCli(["bench", "--labels", `${folder}/labels.tsv`, "--root", `${folder}/nowhere`]);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(`--root ${folder}/nowhere: there is no such folder`);
});
