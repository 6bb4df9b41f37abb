import fs from "node:fs";

const RULES = [
  { id: "gray", pattern: /^(?:[a-z]+:)*(?:bg|text|border|ring|divide)-gray-(?:50|100|200|300|400|500|600|700|800|900|950)$/,     suggest: "gray becomes zinc, everywhere" },
  { id: "flat", pattern: /^(?:[a-z]+:)*flat$/,                                                                                   suggest: "flat becomes flat-md on cards" },
];

for (const word of fs.readFileSync(process.argv[2], "utf8").split(/\s+/))
  for (const rule of RULES) if (rule.pattern.test(word)) console.log(rule.suggest);
