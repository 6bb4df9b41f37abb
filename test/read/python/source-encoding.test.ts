import { expect, test } from "vitest";
import { read } from "./read.ts";

const hidden = (text: string): readonly string[] =>
  read(text)
    .embedded.filter(({ layer }) => layer.kind === "hidden")
    .map((child) => child.text);

test.each([
  ["# coding: unicode_escape\n# \\u000aimport os\n", "# coding: unicode_escape\n# \nimport os\n"],
  ["# coding=Unicode-Escape\n# \\nimport os\n", "# coding=Unicode-Escape\n# \nimport os\n"],
  [
    "#!/usr/bin/python\n# coding: raw_unicode_escape\n# \\u000Ax()",
    "#!/usr/bin/python\n# coding: raw_unicode_escape\n# \nx()",
  ],
  ["# coding: utf-7\n# +AAo-x()", "# coding: utf-7\n# \nx()"],
  ["# coding: utf7\n# +AA-x() a +- b", "# coding: utf7\n# x() a + b"],
])("what Python reads in %j", (text, read) => {
  expect(hidden(text)).toEqual([read]);
});

test.each([
  "# coding: utf-8\n# \\u000aimport os\n",
  "# coding: latin-1\n# +AAo-x()",
  "x = 1\n\n# coding: utf-7\n# +AAo-x()",
  "# coding: utf-7\nx = 1\n",
])("nothing else than is seen in %j", (text) => {
  expect(hidden(text)).toEqual([]);
});
