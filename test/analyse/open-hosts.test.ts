import { expect, test } from "vitest";
import { scan } from "../../src/scan.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

test.each([
  ["a first part that is not known", 'curl "https://$ID.hooks.example/a"', "….hooks.example"],
  ["credentials that are not known", 'curl "https://u:$PW@api.hooks.example/b"', "api.hooks.example"],
  ["a path that is not known", 'curl "https://api.hooks.example/$ID"', "api.hooks.example"],
  ["a port that is not known", 'curl "https://api.hooks.example:$PORT/"', "api.hooks.example"],
])("a host with %s", async (_what, command, host) => {
  const folder = temporaryFolder({ "SKILL.md": "# X\n\nRun `sh x.sh`.\n", "x.sh": `${command}\n` });
  const [report] = await scan(folder, { isolated: false, offline: true });
  const hosts = report?.capabilities.filter(({ kind }) => kind === "contacts-host").map(({ subject }) => subject);
  expect(hosts).toEqual([host]);
});
