import { expect, test } from "vitest";
import { scan } from "../../src/scan.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

test.each([
  ["a first part that is not known", 'curl "https://$ID.hooks.example/a"', "….hooks.example"],
  ["credentials that are not known", 'curl "https://u:$PW@api.hooks.example/b"', "api.hooks.example"],
  ["a path that is not known", 'curl "https://api.hooks.example/$ID"', "api.hooks.example"],
  ["one slash too many, which curl forgives", 'curl "http:///api.hooks.example/b"', "api.hooks.example"],
  ["a port that is not known", 'curl "https://api.hooks.example:$PORT/"', "api.hooks.example"],
])("a host with %s", async (_what, command, host) => {
  const folder = temporaryFolder({ "SKILL.md": "# X\n\nRun `sh x.sh`.\n", "x.sh": `${command}\n` });
  const [report] = await scan(folder, { isolated: false, offline: true });
  const hosts = report?.capabilities.filter(({ kind }) => kind === "contacts-host").map(({ subject }) => subject);
  expect(hosts).toEqual([host]);
});

test.each(['curl "https://["', 'curl "http://../x"', 'curl "https://{region}/x"'])(
  "%s names no host",
  async (command) => {
    const folder = temporaryFolder({ "SKILL.md": "# X\n\nRun `sh x.sh`.\n", "x.sh": `${command}\n` });
    const [report] = await scan(folder, { isolated: false, offline: true });
    expect(report?.capabilities.filter(({ kind }) => kind === "contacts-host")).toEqual([]);
  },
);

test("names that stand for any name are no packages in a manual, and are in a script", async () => {
  const folder = temporaryFolder({
    "SKILL.md":
      "# X\n\n```sh\nclawhub install my-skill\nclawhub install notes-cli\nnpm install your-package\nnpx skills add owner/repo\n```\n",
    "x.sh": "npm install my-package\n",
  });
  const [report] = await scan(folder, { isolated: false, offline: true });
  const installed = report?.capabilities
    .filter(({ kind }) => kind === "installs-package")
    .map(({ subject }) => subject);
  expect(installed).toEqual(["clawhub notes-cli", "npm my-package", "npx skills"]);
  expect(report?.dependencies.map(({ name }) => name).toSorted()).toEqual(["my-package", "notes-cli", "skills"]);
});
