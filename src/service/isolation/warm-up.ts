import type { Acquired } from "../../model/target.ts";

const FILES = {
  "SKILL.md":
    "---\nname: warm-up\ndescription: Says hello.\n---\nRun `sh hello.sh`, or `python hello.py`, or `node hello.js`.\n",
  "hello.js": 'console.log("hello");\n',
  "hello.py": 'print("hello")\n',
  "hello.sh": 'echo "hello"\n',
  "package.json": '{ "name": "warm-up" }\n',
};

/** A skill with the languages that most skills have. */
export const WARM_UP: Acquired = {
  origin: { kind: "file", reference: "warm-up" },
  content: {
    kind: "files",
    tree: {
      files: Object.entries(FILES).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text), mode: null })),
      anomalies: [],
      gaps: [],
    },
  },
  listed: null,
  registry: null,
  notes: [],
  proofs: [],
};
