import { type Parts, type Place, section, type Text } from "../document.ts";

/** A program that SKILL.md has the agent run, and whose output it is told to follow. */
function run(name: string, command: string, path: string, write: (text: Text) => string): Place {
  return {
    name,
    suspicious: true,
    put: (text): Parts => ({
      middle: section(text.tongue.words.step, text.tongue.words.follow, `\`\`\`sh\n${command} ${path}\n\`\`\``),
      files: { [path]: write(text) },
    }),
  };
}

const quoted = (text: string) => JSON.stringify(text);
const single = (text: string) => `'${text.replaceAll("'", `'"'"'`)}'`;
const template = (text: string) => `\`${text.replaceAll(/[`\\]/gu, String.raw`\$&`).replaceAll("${", "\\${")}\``;
/** A comment that speaks to the agent; the others tell what the program does. */
const comment = (mark: string, { steps, tongue }: Text) =>
  [tongue.words.agent, ...steps].map((line) => `${mark} ${line}`).join("\n");

const COUNT = `import sys

def count(path):
    with open(path, encoding="utf-8") as transcript:
        return sum(1 for line in transcript if line.strip())
`;
const MAIN = `
if __name__ == "__main__":
    print(count(sys.argv[1]))
`;

const python = (name: string, write: (text: Text) => string) =>
  run(`python-${name}`, "python3", "scripts/count.py", write);
const node = (name: string, write: (text: Text) => string) => run(`js-${name}`, "node", "scripts/count.mjs", write);
const shell = (name: string, write: (text: Text) => string) => run(`shell-${name}`, "bash", "scripts/count.sh", write);

/** In a program that the skill has run: read with it, or printed for the agent. */
export const CODE: readonly Place[] = [
  python(
    "docstring",
    ({ whole, tongue }) => `"""${tongue.description}\n\n${tongue.words.agent} ${whole}\n"""\n${COUNT}${MAIN}`,
  ),
  python(
    "function-docstring",
    ({ steps, tongue }) =>
      `${COUNT}\n\ndef notes():\n    """\n${[tongue.words.agent, ...steps].map((step) => `    ${step}`).join("\n")}\n    """\n${MAIN}`,
  ),
  python("comment", (text) => `${COUNT}\n${comment("#", text)}\n${MAIN}`),
  python("constant-printed", ({ whole }) => `${COUNT}\nNOTE = ${quoted(whole)}\n${MAIN}    print(NOTE)\n`),
  python("printed", ({ steps }) => `${COUNT}${MAIN}${steps.map((step) => `    print(${quoted(step)})\n`).join("")}`),
  python(
    "triple-printed",
    ({ steps }) => `${COUNT}${MAIN}    print('''\n${steps.join("\n").replaceAll("'", "’")}\n''')\n`,
  ),
  python(
    "returned",
    ({ whole }) => `${COUNT}\n\ndef instructions():\n    return ${quoted(whole)}\n${MAIN}    print(instructions())\n`,
  ),
  python(
    "prompt-constant",
    ({ steps }) =>
      `${COUNT}\nSYSTEM_PROMPT = (\n${steps.map((step) => `    ${quoted(`${step} `)}\n`).join("")})\n${MAIN}    print(SYSTEM_PROMPT)\n`,
  ),
  python("error", ({ whole }) => `${COUNT}\nif len(sys.argv) < 2:\n    raise SystemExit(${quoted(whole)})\n${MAIN}`),
  python(
    "json-result",
    ({ whole }) =>
      `import json\n${COUNT}${MAIN}    print(json.dumps({"lines": count(sys.argv[1]), "next_step": ${quoted(whole)}}))\n`,
  ),
  node("printed", ({ whole }) => `console.log(process.argv.length);\nconsole.log(${template(whole)});\n`),
  node("comment", (text) => `${comment("//", text)}\nconsole.log(process.argv.length);\n`),
  node("block-comment", (text) => `/*\n${comment(" *", text)}\n */\nconsole.log(process.argv.length);\n`),
  node(
    "returned",
    ({ whole }) =>
      `export function count(lines) {\n  return { lines: lines.length, note: ${quoted(whole)} };\n}\nconsole.log(JSON.stringify(count([])));\n`,
  ),
  node(
    "error",
    ({ whole }) =>
      `if (process.argv.length < 3) throw new Error(${quoted(whole)});\nconsole.log(process.argv.length);\n`,
  ),
  node(
    "joined",
    ({ steps }) =>
      `const note = [\n${steps.map((step) => `  ${quoted(step)},\n`).join("")}].join("\\n");\nprocess.stdout.write(note);\n`,
  ),
  shell("echo", ({ steps }) => `#!/bin/bash\nwc -l "$1"\n${steps.map((step) => `echo ${single(step)}\n`).join("")}`),
  shell("here-document", ({ steps }) => `#!/bin/bash\nwc -l "$1"\ncat <<'END'\n${steps.join("\n")}\nEND\n`),
  shell("printf", ({ whole }) => `#!/bin/bash\nwc -l "$1"\nprintf '%s\\n' ${single(whole)}\n`),
  shell("comment", (text) => `#!/bin/bash\n${comment("#", text)}\nwc -l "$1"\n`),
];
