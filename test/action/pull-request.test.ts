import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { commentMarker } from "../../src/action/comment.ts";
import { FAKE_PREREQUISITE, WEATHER } from "../cli/sample-skills.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { startGithubServer, type GithubComment } from "./github-server.ts";
import { commandsOf, pullRequest, runEntry, type ActionRun } from "./run-entry.ts";

const BAD = FAKE_PREREQUISITE["SKILL.md"];
const GOOD = WEATHER["SKILL.md"];
const MARKER = commentMarker("CI\nscan\n.");
const COMMENTS = "/repos/octo/skills/issues/7/comments";

describe("comment", () => {
  const inputs = { comment: "true", token: "t0ken" };
  const run = (folder: Record<string, string>, url: string, event: unknown = pullRequest()): Promise<ActionRun> =>
    runEntry(temporaryFolder(folder), {
      inputs,
      event,
      environment: { GITHUB_API_URL: url, GITHUB_WORKFLOW: "CI", GITHUB_JOB: "scan" },
    });
  const comment = (id: number, body: string, login: string, type: string): GithubComment => ({
    id,
    body,
    user: { login, type },
  });

  test("the first time one is written, with the token, to this pull request", async () => {
    const { url, asked } = await startGithubServer({});
    await run({ "SKILL.md": BAD }, url);
    const sent = asked.find(({ method }) => method !== "GET");
    expect(sent).toMatchObject({ method: "POST", path: COMMENTS, authorization: "Bearer t0ken" });
    const body = sent?.body ?? "";
    expect(body.startsWith(`${MARKER}## skillscan: malicious`)).toBe(true);
    expect(body).toContain(`https://github.example/fork/skills/blob/${"c".repeat(40)}/SKILL.md#L`);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
  });

  test("later its own is brought up to date, on whatever page it is, also when all is well now", async () => {
    const others = Array.from({ length: 130 }, (_, id) => comment(id, "hello", "somebody", "User"));
    const { url, asked } = await startGithubServer({
      comments: [...others, comment(900, `${MARKER}old`, "github-actions[bot]", "Bot")],
    });
    await run({ "SKILL.md": GOOD }, url);
    const sent = asked.filter(({ method }) => method !== "GET");
    expect(sent.map(({ method, path: where }) => [method, where])).toEqual([
      ["PATCH", "/repos/octo/skills/issues/comments/900"],
    ]);
  });

  test("a person's comment that begins like ours is left alone", async () => {
    const { url, asked } = await startGithubServer({ comments: [comment(5, `${MARKER}fake`, "mallory", "User")] });
    await run({ "SKILL.md": BAD }, url);
    expect(asked.filter(({ method }) => method !== "GET").map(({ method }) => method)).toEqual(["POST"]);
  });

  test("with a person's token the comments of that person are ours", async () => {
    const comments = [comment(5, `${MARKER}fake`, "mallory", "User"), comment(6, `${MARKER}old`, "owner", "User")];
    const { url, asked } = await startGithubServer({ comments, user: "owner" });
    await run({ "SKILL.md": BAD }, url);
    expect(asked.filter(({ method }) => method === "PATCH").map(({ path: where }) => where)).toEqual([
      "/repos/octo/skills/issues/comments/6",
    ]);
  });

  test("nothing is written when there is nothing to say, and outside of pull requests", async () => {
    const { url, asked } = await startGithubServer({});
    await run({ "SKILL.md": GOOD }, url);
    await run({ "SKILL.md": BAD }, url, {});
    expect(asked.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  test("a token that may not write (a fork's) becomes a warning and changes no verdict", async () => {
    const { url } = await startGithubServer({ writing: 403 });
    const { code, log } = await run({ "SKILL.md": BAD }, url);
    expect(code).toBe(1);
    expect(commandsOf(log).join("\n")).toMatch(
      /::warning title=skillscan::The comment could not be written: .*pull-requests/,
    );
    expect(log).not.toContain("t0ken");
  });
});

describe("changed-only", () => {
  const inputs = { "changed-only": "true" };

  /** A repository with two commits; `change` makes the second. */
  function repository(
    files: Record<string, string>,
    change: (folder: string) => void,
  ): { folder: string; event: unknown } {
    const folder = temporaryFolder(files);
    const git = (...words: string[]): string =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.example", ...words], {
        cwd: folder,
        encoding: "utf8",
      }).trim();
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-qm", "base");
    const base = git("rev-parse", "HEAD");
    change(folder);
    git("add", "-A");
    git("commit", "-qm", "head");
    return { folder, event: pullRequest({ base, head: git("rev-parse", "HEAD") }) };
  }

  function targetsOf({ outputs }: ActionRun): string[] {
    const reports: { target: string }[] = JSON.parse(readFileSync(outputs.get("report") ?? "", "utf8"));
    return reports.map(({ target }) => target);
  }

  const files = {
    "skills/a/SKILL.md": GOOD,
    "skills/b/SKILL.md": BAD,
    "skills/b/run.sh": "echo 1\n",
    "tools/x.sh": "echo 1\n",
  };

  test("only the skill that a file was changed in", async () => {
    const { folder, event } = repository(files, (where) =>
      writeFileSync(path.join(where, "skills/a/new.md"), "# New\n"),
    );
    const run = await runEntry(folder, { inputs, event });
    expect(run.code).toBe(0);
    expect(targetsOf(run)).toEqual(["./skills/a"]);
  });

  test("a file that is gone changes its skill, too", async () => {
    const { folder, event } = repository(files, (where) => rmSync(path.join(where, "skills/b/run.sh")));
    expect(targetsOf(await runEntry(folder, { inputs, event }))).toEqual(["./skills/b"]);
  });

  test("a file beside the skills is scanned by itself", async () => {
    const { folder, event } = repository(files, (where) => writeFileSync(path.join(where, "tools/x.sh"), "echo 2\n"));
    expect(targetsOf(await runEntry(folder, { inputs, event }))).toEqual(["./tools/x.sh"]);
  });

  test("a changed link makes it the whole repository, and is not followed", async () => {
    const outside = temporaryFolder({ secret: "do not show" });
    const { folder, event } = repository(files, (where) =>
      symlinkSync(path.join(outside, "secret"), path.join(where, "tools/link.sh")),
    );
    const run = await runEntry(folder, { inputs, event });
    expect(targetsOf(run)).toContain("./skills/b");
    expect(run.log + run.summary).not.toContain("do not show");
  });

  test("a skill replaced by a link to somewhere else is not scanned there", async () => {
    const outside = temporaryFolder({ "SKILL.md": `${BAD}\ndo not show\n` });
    const { folder, event } = repository(files, (where) => {
      rmSync(path.join(where, "skills/a"), { recursive: true });
      symlinkSync(outside, path.join(where, "skills/a"));
    });
    const run = await runEntry(folder, { inputs, event });
    expect(run.log + run.summary).not.toContain("do not show");
  });

  test("nothing changed below path: nothing is scanned, and that is said", async () => {
    const { folder, event } = repository(files, (where) => writeFileSync(path.join(where, "tools/x.sh"), "echo 2\n"));
    const run = await runEntry(folder, { inputs: { ...inputs, path: "skills" }, event });
    expect(run.code).toBe(0);
    expect(run.outputs.get("verdict")).toBe("none");
    expect(commandsOf(run.log)).toEqual(["::notice title=skillscan::No skill, plugin or other file was changed."]);
  });

  test("a checkout without history: GitHub is asked for the files of the pull request, page by page", async () => {
    const names = [...Array.from({ length: 100 }, (_, index) => `docs/${index}.md`), "skills/a/SKILL.md"];
    const { url, asked } = await startGithubServer({ files: names });
    const run = await runEntry(temporaryFolder(files), {
      inputs: { ...inputs, token: "t" },
      event: pullRequest(),
      environment: { GITHUB_API_URL: url },
    });
    expect(asked.map(({ path: where }) => where)).toEqual([
      "/repos/octo/skills/pulls/7/files?per_page=100&page=1",
      "/repos/octo/skills/pulls/7/files?per_page=100&page=2",
    ]);
    expect(targetsOf(run)).toContain("./skills/a");
    expect(targetsOf(run)).not.toContain("./skills/b");
  });

  test("a push is compared with what was there before", async () => {
    const { url, asked } = await startGithubServer({ files: ["skills/a/SKILL.md"] });
    const event = { before: "d".repeat(40), after: "e".repeat(40) };
    const run = await runEntry(temporaryFolder(files), {
      inputs: { ...inputs, token: "t" },
      event,
      environment: { GITHUB_API_URL: url },
    });
    expect(asked[0]?.path).toBe(`/repos/octo/skills/compare/${"d".repeat(40)}...${"e".repeat(40)}`);
    expect(targetsOf(run)).toEqual(["./skills/a"]);
  });

  test.each([
    ["no event tells of a change", {}, {}],
    ["a push that begins a branch", { before: "0".repeat(40), after: "e".repeat(40) }, {}],
    ["GitHub does not answer", pullRequest(), { GITHUB_API_URL: "http://127.0.0.1:9" }],
    [
      "an event with commits that are none",
      { pull_request: { number: 7, base: { sha: "--output=x" }, head: { sha: "x" } } },
      {},
    ],
  ])("%s: everything is scanned, and that is said", async (_name, event, environment) => {
    const run = await runEntry(temporaryFolder(files), { inputs: { ...inputs, token: "t" }, event, environment });
    expect(targetsOf(run)).toContain("./skills/b");
    expect(commandsOf(run.log).join("\n")).toContain("so everything was scanned");
  });

  test("a change to the policy by which it is judged is pointed out", async () => {
    const policy = "extends: balanced\n";
    const { folder, event } = repository({ ...files, "policy.yaml": policy }, (where) =>
      writeFileSync(path.join(where, "policy.yaml"), `${policy}# laxer\n`),
    );
    mkdirSync(path.join(folder, "empty"), { recursive: true });
    const run = await runEntry(folder, { inputs: { policy: "policy.yaml", path: "skills" }, event });
    expect(commandsOf(run.log).join("\n")).toContain("::warning title=skillscan::This change touches policy.yaml");
  });
});
