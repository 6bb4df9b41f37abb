import { expect, test } from "vitest";
import type { PackageFile } from "../../../src/model/package-tree.ts";
import { MAX_INCLUDED, readRequirementIncludes } from "../../../src/read/lock/requirement-includes.ts";
import { readFile } from "../../../src/read/read-file.ts";

async function read(
  texts: Readonly<Record<string, string>>,
): Promise<{ readonly packages: readonly string[]; readonly gaps: readonly string[] }> {
  const files = Object.entries(texts).map(([path, text]): PackageFile => ({
    path,
    bytes: new TextEncoder().encode(text),
    mode: null,
  }));
  const readings = await readRequirementIncludes(files, await Promise.all(files.map(readFile)));
  return {
    packages: readings.flatMap(({ facts }) =>
      facts.flatMap((fact) =>
        fact.kind === "dependency" ? [`${fact.at.path}:${fact.at.line} ${fact.name} ${fact.resolved ?? "-"}`] : [],
      ),
    ),
    gaps: readings.flatMap(({ gaps }) => gaps.map(({ code, path, line }) => `${code} ${path}:${line}`)),
  };
}

test("a file of any name is read where requirements ask for it, once", async () => {
  const found = await read({
    "a/requirements.txt": "-r ../deps/base.lst\n-r requirements-dev.txt\nx\n",
    "a/requirements-dev.txt": "y\n-r ../deps/base.lst\n",
    "deps/base.lst": "-r more.lst\nz==1.0\n",
    "deps/more.lst": "w\n",
    "deps/other.lst": "nobody\n",
  });
  expect(found).toEqual({
    packages: [
      "a/requirements.txt:3 x -",
      "a/requirements-dev.txt:1 y -",
      "deps/base.lst:2 z 1.0",
      "deps/more.lst:1 w -",
    ],
    gaps: [],
  });
});

test("constraints settle versions and install nothing themselves, unless they name an address", async () => {
  const found = await read({
    "requirements.txt": "-c constraints.txt\nFoo_Bar\nbaz>=2\nqux==1.0\n",
    "constraints.txt": "foo-bar==3.1\nbaz<4\nqux==9\nelsewhere @ https://files.example/e.zip\nunused==1\n",
  });
  expect(found.packages).toEqual([
    "requirements.txt:2 Foo_Bar 3.1",
    "requirements.txt:3 baz -",
    "requirements.txt:4 qux 1.0",
    "constraints.txt:4 elsewhere -",
  ]);
});

test("circles, missing files and files outside are told with their line", async () => {
  const found = await read({
    "requirements.txt": "a\n-r requirements-b.txt\n",
    "requirements-b.txt": "-r requirements.txt\n-r gone.txt\n-r ../../etc/passwd\n-r https://x.example/r.txt\n",
  });
  expect(found.gaps).toEqual([
    "unreachable requirements-b.txt:2",
    "unreachable requirements-b.txt:3",
    "unreachable requirements-b.txt:4",
    "too-deep requirements-b.txt:1",
  ]);
});

test("as many included files as are read, and one more", async () => {
  const chain = (length: number): Readonly<Record<string, string>> => {
    const texts: Record<string, string> = { "requirements.txt": "-r 0.lst\n" };
    for (let at = 0; at < length; at += 1) texts[`${at}.lst`] = at + 1 < length ? `-r ${at + 1}.lst\n` : "last\n";
    return texts;
  };
  expect((await read(chain(MAX_INCLUDED))).packages).toEqual([`${MAX_INCLUDED - 1}.lst:1 last -`]);
  const more = await read(chain(MAX_INCLUDED + 1));
  expect([more.packages, more.gaps]).toEqual([[], [`too-many ${MAX_INCLUDED}.lst:undefined`]]);
});
