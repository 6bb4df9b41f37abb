import { parseSyml } from "@yarnpkg/parsers";
import { expect, test } from "vitest";
import { readLock } from "./read-lock.ts";

const BLOCKS = [
  'a@^1, a@~1.1:\n  version "1.1.0"\n  resolved "https://r.example/a/-/a-1.1.0.tgz#0a"\n  dependencies:\n    "@s/b" "^2 || ^3"\n    c ">=1 <2"\n',
  '"@s/b@^2 || ^3":\n  version "3.0.0"\n  integrity sha512-x==\n',
  '"c@>=1 <2", c@*:\n  version "1.9.0"\n  optionalDependencies:\n    d "*"\n',
  'd@*, "d@file:./d":\n  version "0.0.0"\n',
  '"e@npm:a@^1":\n  version "1.1.1"\n',
];

function versionOf(entry: unknown): string {
  return typeof entry === "object" && entry !== null && "version" in entry ? String(entry.version) : "";
}

test.each([BLOCKS, BLOCKS.toReversed(), BLOCKS.slice(1, 3)].map((blocks) => blocks.join("\n")))(
  "as yarn's own reader takes it: %#",
  async (body) => {
    const text = `# yarn lockfile v1\n\n\n${body}`;
    // It has an entry for every range; ours are one for each version.
    const expected = new Set(Object.values(parseSyml(text)).map((entry) => versionOf(entry)));
    const { dependencies, gaps } = await readLock("yarn.lock", text);
    expect(gaps).toEqual([]);
    expect(new Set(dependencies.map(({ resolved }) => resolved))).toEqual(expected);
  },
);
