import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { INPUT_NAMES, inputVariable, readInputs } from "../../src/action/inputs.ts";
import { annotationCommand, logGroup } from "../../src/action/workflow-commands.ts";
import { WEATHER } from "../cli/sample-skills.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { runEntry } from "./run-entry.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (name: string): string => readFileSync(path.join(root, name), "utf8");

const STEP = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  if: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const ACTION = z.object({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
  runs: z.object({ using: z.literal("composite"), steps: z.array(STEP) }),
});
const WORKFLOW = z.object({
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  jobs: z.record(
    z.string(),
    z.object({ permissions: z.record(z.string(), z.enum(["read", "write"])).optional(), steps: z.array(STEP) }),
  ),
});

const action = ACTION.parse(parse(read("action.yml")));
const [install, scan] = action.runs.steps;

describe("action.yml", () => {
  test("declares the inputs that the code reads, and hands over every one of them", () => {
    const names = Object.values(INPUT_NAMES).toSorted();
    expect(Object.keys(action.inputs).toSorted()).toEqual(names);
    expect(scan?.env).toEqual(Object.fromEntries(names.map((name) => [inputVariable(name), `\${{ inputs.${name} }}`])));
  });

  test("its defaults are values that the code takes", () => {
    const environment = Object.fromEntries(
      Object.entries(action.inputs).map(([name, { default: value = "" }]) => [
        inputVariable(name),
        value.startsWith("${{") ? "" : value,
      ]),
    );
    expect(readInputs(environment)).toEqual({
      path: ["."],
      failOn: null,
      policy: null,
      baseline: null,
      sarifFile: null,
      osv: "api",
      comment: false,
      changedOnly: false,
      token: null,
    });
  });

  test("gives out the outputs that a run sets", async () => {
    const { outputs } = await runEntry(temporaryFolder(WEATHER));
    expect(Object.keys(action.outputs).toSorted()).toEqual([...outputs.keys()].toSorted());
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.scan.outputs.${name} }}`);
  });

  test("no input is part of a command, and what is installed is what the lock file names, without scripts", () => {
    for (const { run = "", shell } of action.runs.steps) {
      expect(run).not.toContain("${{");
      expect(shell).toBe("bash");
    }
    expect(install?.run).toContain('cd "$GITHUB_ACTION_PATH"');
    expect(install?.run).toMatch(/npm ci --ignore-scripts --omit=dev --omit=optional /);
    expect(action.runs.steps.filter(({ uses }) => uses !== undefined)).toEqual([]);
  });

  test("starts a file that is there", () => {
    const entry = /"\$GITHUB_ACTION_PATH\/([^"]+)"/.exec(scan?.run ?? "")?.[1] ?? "";
    expect(read(entry)).toContain("runAction");
  });
});

/** A workflow file, or the one that a page of documentation shows. */
function workflowText(file: string): string {
  return file.endsWith(".md") ? (/```yaml\n(name:[\s\S]*?)```/.exec(read(file))?.[1] ?? "") : read(file);
}

describe.each(["README.md", "docs/examples/author.yml", "docs/examples/registry.yml", ".github/workflows/ci.yml"])(
  "%s",
  (file) => {
    const workflow = WORKFLOW.parse(parse(workflowText(file)));
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const ours = steps.filter(({ uses = "" }) => uses === "./" || uses.startsWith("OWNER/skillscan@"));

    test("uses the action with inputs and outputs that it has", () => {
      expect(ours.length).toBeGreaterThan(0);
      expect(ours.flatMap((step) => Object.keys(step.with ?? {})).filter((name) => !(name in action.inputs))).toEqual(
        [],
      );
      const outputs = [...workflowText(file).matchAll(/steps\.skillscan\.outputs\.([\w-]+)/g)].map(
        ([, name = ""]) => name,
      );
      expect(outputs.filter((name) => !(name in action.outputs))).toEqual([]);
    });

    test("pins what others wrote to a commit, keeps no credentials, puts no expression into a command", () => {
      const foreign = steps.flatMap(({ uses = "" }) =>
        uses === "" || ours.some((step) => step.uses === uses) ? [] : [uses],
      );
      expect(foreign.filter((uses) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
      const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
      expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false));
      expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
    });

    test("a job that comments may write to pull requests, one that uploads SARIF to code scanning", () => {
      const jobs = Object.values(workflow.jobs).map(({ permissions = workflow.permissions, steps: all }) => ({
        permissions,
        all,
      }));
      const uploading = jobs.filter(({ all }) => all.some(({ uses = "" }) => uses.includes("upload-sarif")));
      const commenting = jobs.filter(({ all }) => all.some((step) => step.with?.["comment"] === true));
      expect(jobs.filter(({ permissions }) => permissions["contents"] !== "read")).toEqual([]);
      expect(uploading.filter(({ permissions }) => permissions["security-events"] !== "write")).toEqual([]);
      expect(commenting.filter(({ permissions }) => permissions["pull-requests"] !== "write")).toEqual([]);
    });
  },
);

test("the pre-commit hook starts the program of package.json", () => {
  const [hook] = z
    .array(z.object({ id: z.string(), entry: z.string(), language: z.string(), args: z.array(z.string()) }))
    .parse(parse(read(".pre-commit-hooks.yaml")));
  const { bin } = z.object({ bin: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));
  expect(hook).toMatchObject({ id: "skillscan", language: "node", args: ["."] });
  expect(Object.keys(bin)).toContain(hook?.entry);
});

test("docs/action.md explains every input and output, and shows the examples as they are", () => {
  const text = read("docs/action.md");
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
    expect(text).toContain(`| \`${name}\``);
  for (const file of ["examples/author.yml", "examples/registry.yml"]) expect(text).toContain(`(${file})`);
});

describe("workflow commands", () => {
  test.each([
    [{ kind: "error", title: "a:b,c", message: "1%\r\n2" }, "::error title=a%3Ab%2Cc::1%25%0A2\n"],
    [
      { kind: "warning", title: "t", message: "::error::x", file: "a,line=9::b.md", line: 3, endLine: 5 },
      "::warning file=a%2Cline=9%3A%3Ab.md,line=3,endLine=5,title=t::::error::x\n",
    ],
    [
      { kind: "notice", title: "t\n::error::x", message: "##[add-mask]x" },
      "::notice title=t %3A%3Aerror%3A%3Ax::##[add-mask]x\n",
    ],
    [
      { kind: "notice", title: "%0A", message: "\u202Ex\u001B[31m", line: 1, endLine: 1 },
      "::notice line=1,title=%250A::<U+202E>x<U+001B>[31m\n",
    ],
  ] as const)("%j", (annotation, expected) => {
    expect(annotationCommand(annotation)).toBe(expected);
    expect(annotationCommand(annotation).trimEnd()).not.toMatch(/[\r\n]/);
  });

  test("a group's text cannot end the silence", () => {
    const [, word = ""] = /::stop-commands::(\S+)\n/.exec(logGroup("t", "x")) ?? [];
    expect(logGroup("t", `::${word}::\n::error::x`)).not.toContain(`::stop-commands::${word}`);
  });
});
