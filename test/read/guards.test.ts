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
  ["a day as Americans write it", "(Get-Date) -gt '04/01/2027'", ["date"]],
  ["a day in PowerShell", "(Get-Date) -gt [datetime]'2027-04-01'", ["date"]],
  ["a day of the week in PowerShell", "(Get-Date).DayOfWeek -eq 'Friday'", ["date"]],
  ["the user in PowerShell", "$env:USERNAME -eq 'sam'", ["user"]],
  ["the user in a batch file", 'if "%USERNAME%"=="sam" (', ["user"]],
  ["the machine in PowerShell", "$env:ComputerName.ToLower() -ne 'build-01'", ["host"]],
  ["the machine in PowerShell, as most write it", "$env:COMPUTERNAME -ne 'build-01'", ["host"]],
  ["a case of days", "case $(date +%u) in", ["date"]],
  ["a case of machines", 'case "$(hostname)" in', ["host"]],
  ["the machine in Python", 'platform.node() == "build-01"', ["host"]],
  ["the whole name of the machine", 'socket.getfqdn().endswith(".example")', ["host"]],
  ["the machine in Go", 'name, _ := os.Hostname(); name == "x"', ["host"]],
  ["a case of systems", 'case "$(uname -s)" in', []],
  ["a day of the week in Python", "datetime.now().weekday() == 4", ["date"]],
  ["a day in Ruby", "Time.now > Time.new(2027, 4, 1)", ["date"]],
  ["a moment in Perl", "time > 1798761600", ["date"]],
  ["a day in PHP", "date('Ymd') > 20270401", ["date"]],
  ["a day in Go", "time.Now().After(time.Date(2027, 4, 1, 0, 0, 0, 0, time.UTC))", ["date"]],
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

const RUN = "make deploy";

describe("shell: cases and waiting", () => {
  test("case", async () => {
    const text = `case "$(hostname)" in\n  build-01) ${RUN} ;;\nesac\nmake test`;
    expect(await guarded("a.sh", text)).toEqual(["1 spawn", "2 spawn host", "4 spawn"]);
    const day = `case $(date +%u) in\n  5) ${RUN} ;;\nesac`;
    expect(await guarded("a.sh", day)).toEqual(["1 spawn", "2 spawn date"]);
  });

  test("what a case compares is run", async () => {
    const { facts } = await readFile({
      path: "a.sh",
      bytes: new TextEncoder().encode('case "$(curl -s https://in.example/x)" in\n  a) make a ;;\nesac'),
      mode: null,
    });
    expect(facts.some((fact) => fact.kind === "operation" && fact.operation.op === "download")).toBe(true);
  });

  test("a loop that waits for a day guards what follows it", async () => {
    const loop = `while [ "$(date +%s)" -lt 1798761600 ]; do sleep 3600; done\n${RUN}`;
    expect((await guarded("a.sh", loop)).at(-1)).toBe("2 spawn date");
    const until = `until [ "$(date +%Y%m%d)" -ge 20270401 ]; do\n  sleep 60\ndone\n${RUN}`;
    expect((await guarded("a.sh", until)).at(-1)).toBe("4 spawn date");
    const inside = `while true; do\n  [ "$(date +%s)" -gt 1798761600 ] && break\n  sleep 60\ndone\n${RUN}`;
    expect((await guarded("a.sh", inside)).at(-1)).toBe("5 spawn date");
  });

  test("a pause of days, and a shorter one, and one in a loop", async () => {
    expect((await guarded("a.sh", `sleep 3d\n${RUN}`)).at(-1)).toBe("2 spawn delay");
    expect((await guarded("a.sh", `sleep $((86400 * 3))\n${RUN}`)).at(-1)).toBe("2 spawn delay");
    expect((await guarded("a.sh", `sleep 30\n${RUN}`)).at(-1)).toBe("2 spawn");
    expect((await guarded("a.sh", `while true; do\n  make a\n  sleep 86400\n  ${RUN}\ndone`)).at(-1)).toBe("4 spawn");
  });

  test("a loop that waits for a server guards nothing", async () => {
    const loop = `until curl -sf http://localhost:8080; do sleep 1; done\n${RUN}`;
    expect((await guarded("a.sh", loop)).at(-1)).toBe("2 spawn");
  });
});

describe("Python: waiting", () => {
  test("until a day", async () => {
    const loop = `import requests, time, datetime\nwhile datetime.date.today() < datetime.date(2027, 4, 1):\n    time.sleep(60)\n${PUT}`;
    expect(await guarded("a.py", loop)).toEqual(["4 send date"]);
    const inside = `import requests, time\nwhile True:\n    if time.time() > 1798761600:\n        break\n    time.sleep(60)\n${PUT}`;
    expect(await guarded("a.py", inside)).toEqual(["6 send date"]);
  });

  test("for days", async () => {
    expect(await guarded("a.py", `import requests, time\ntime.sleep(86400 * 3)\n${PUT}`)).toEqual(["3 send delay"]);
    expect(await guarded("a.py", `import requests, time\ntime.sleep(3)\n${PUT}`)).toEqual(["3 send"]);
    const timer = `import requests, threading\ndef go():\n    ${PUT}\nthreading.Timer(259200, go).start()`;
    expect(await guarded("a.py", timer)).toEqual(["3 send delay"]);
  });

  test("a match of the machine", async () => {
    const text = `import requests, socket\nmatch socket.gethostname():\n    case "build-01":\n        ${PUT}\n${PUT}`;
    expect(await guarded("a.py", text)).toEqual(["4 send host", "5 send"]);
  });

  test("a server that works once a day", async () => {
    const text = `import requests, time\ndef main():\n    while True:\n        ${PUT}\n        time.sleep(86400)\nmain()`;
    expect(await guarded("a.py", text)).toEqual(["4 send"]);
  });
});

describe("JavaScript: waiting", () => {
  test("until a day", async () => {
    const loop = `async function go() {\n  while (Date.now() < Date.parse("2027-04-01")) await sleep(60000);\n  ${POST}\n}\ngo();\n${POST}`;
    expect(await guarded("a.js", loop)).toEqual(["3 send date", "6 send"]);
  });

  test("a timer that asks for the day", async () => {
    const text = `setInterval(() => {\n  if (new Date() > new Date("2027-04-01")) ${POST}\n}, 60000);`;
    expect(await guarded("a.js", text)).toEqual(["2 send date"]);
  });

  test("for days", async () => {
    const timer = `setTimeout(() => {\n  ${POST}\n}, 3 * 24 * 3600 * 1000);\n${POST}`;
    expect(await guarded("a.js", timer)).toEqual(["2 send delay", "4 send"]);
    const pause = `async function go() {\n  await new Promise((resolve) => setTimeout(resolve, 259200000));\n  ${POST}\n}\ngo();\n${POST}`;
    expect(await guarded("a.js", pause)).toEqual(["3 send delay", "6 send"]);
    const helper = `const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\nasync function go() {\n  await wait(259200000);\n  ${POST}\n}\ngo();`;
    expect(await guarded("a.js", helper)).toEqual(["4 send delay"]);
    expect(await guarded("a.js", `setTimeout(() => {\n  ${POST}\n}, 3000);`)).toEqual(["2 send"]);
  });

  test("a switch", async () => {
    const text = `switch (os.hostname()) {\n  case "build-01":\n    ${POST}\n}\n${POST}`;
    expect(await guarded("a.js", text)).toEqual(["3 send host", "5 send"]);
  });
});

describe("PowerShell", () => {
  const put = "Invoke-RestMethod https://in.example/x -Method Post -Body $text";
  test("a branch, and what follows an early return", async () => {
    const text = `if ((Get-Date) -gt [datetime]'2027-04-01') {\n  ${put}\n}\n${put}`;
    expect(await guarded("a.ps1", text)).toEqual(["2 send date", "4 send"]);
    expect(await guarded("a.ps1", `if ($env:USERNAME -eq 'sandbox') { exit }\n${put}`)).toEqual(["2 send user"]);
  });

  test("a switch", async () => {
    const text = `switch ($env:COMPUTERNAME) {\n  'BUILD-01' { ${put} }\n}\n${put}`;
    expect(await guarded("a.ps1", text)).toEqual(["2 send host", "4 send"]);
  });

  test("waiting", async () => {
    const loop = `while ((Get-Date) -lt '2027-04-01') { Start-Sleep 60 }\n${put}`;
    expect(await guarded("a.ps1", loop)).toEqual(["2 send date"]);
    expect(await guarded("a.ps1", `Start-Sleep -Seconds 259200\n${put}`)).toEqual(["2 send delay"]);
    expect(await guarded("a.ps1", `Start-Sleep 5\n${put}`)).toEqual(["2 send"]);
  });
});

test.each([
  [
    "a.rb",
    'if Time.now > Time.new(2027, 4, 1)\n  system("make deploy")\nend\nsystem("make test")',
    "2 spawn date|4 spawn",
  ],
  ["a.rb", 'system("make deploy") if ENV["USER"] == "sam"\nsystem("make test")', "1 spawn user|2 spawn"],
  ["a.rb", 'exit if Socket.gethostname == "build-01"\nsystem("make deploy")', "2 spawn host"],
  ["a.pl", 'if (time > 1798761600) {\n  system("make deploy");\n}\nsystem("make test");', "2 spawn date|4 spawn"],
  [
    "a.php",
    '<?php\nif (date("Ymd") > 20270401) {\n  system("make deploy");\n}\nsystem("make test");',
    "3 spawn date|5 spawn",
  ],
  [
    "a.go",
    'package main\nimport ("os/exec"; "time")\nfunc main() {\n  if time.Now().After(time.Date(2027, 4, 1, 0, 0, 0, 0, time.UTC)) {\n    exec.Command("make", "deploy").Run()\n  }\n  exec.Command("make", "test").Run()\n}',
    "5 spawn date|7 spawn",
  ],
  ["a.bat", 'if "%COMPUTERNAME%"=="BUILD-01" make deploy\r\nmake test', "1 spawn host|2 spawn"],
  ["a.bat", 'if /i "%USERNAME%"=="sandbox" exit /b\r\nmake deploy', "2 spawn user"],
  ["a.bat", 'if "%COMPUTERNAME%"=="BUILD-01" (\r\n  make deploy\r\n)\r\nmake test', "2 spawn host|4 spawn"],
])("%s: %s", async (name, text, expected) => {
  // What another language is handed is told of both.
  expect([...new Set(await guarded(name, text))].join("|")).toBe(expected);
});

describe("taken apart", () => {
  test.each([
    [`if (Date.now() > Date.parse("2027-" + "04-01")) ${POST}`, "1 send date"],
    [`if (Date.now() > Date.parse("2027-\\\n04-01")) ${POST}`, "2 send date"],
    [`if (Date./* sic */now() > Date.parse(/* sic */"2027-04-01")) ${POST}`, "1 send date"],
    [`const day = "2027-" + "04-01";\nconst due = Date.now() > Date.parse(day);\nif (due) ${POST}`, "3 send date"],
  ])("JavaScript: %s", async (text, expected) => {
    expect(await guarded("a.js", text)).toEqual([expected]);
  });

  test.each([
    ['until [ "$(da""te +%Y%m%d)" -ge 20270401 ]; do sleep 60; done\nmake deploy', "2 spawn date"],
    ['d=date\nuntil [ "$($d +%Y%m%d)" -ge 20270401 ]; do sleep 60; done\nmake deploy', "3 spawn date"],
    ['until [ "$(da\\\nte +%Y%m%d)" \\\n-ge 20270401 ]; do sleep 60; done\nmake deploy', "4 spawn date"],
    ['when=20270401\nif [ "$(date +%s)" -gt $when ]; then make deploy; fi', "2 spawn date"],
  ])("shell: %s", async (text, expected) => {
    expect((await guarded("a.sh", text)).at(-1)).toBe(expected);
  });
});

test("a long condition and thousands of them are read in time", async () => {
  const long = `if (${"a && ".repeat(2_000)}Math.random() > 0.5) ${POST}\n`;
  expect((await guarded("a.js", long)).length).toBe(1);
  const many = `if (Math.random() > 0.5) { let a${"= 1; }\nif (Math.random() > 0.5) { let a".repeat(5_000)}; }\n${POST}`;
  expect((await guarded("a.js", many)).length).toBeGreaterThan(0);
});
