import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

/** What each started program is given besides its arguments: `program NAME=origins <input origins`. */
function passed(text: string): readonly string[] {
  return tellShell(text).facts.flatMap((fact) => {
    if (fact.kind !== "operation" || fact.operation.op !== "spawn") return [];
    const { program, environment = [], input } = fact.operation;
    const variables = environment.map(({ name, value }) => ` ${name}=${value.origins.map(({ kind }) => kind).join()}`);
    const stdin = input === undefined ? "" : ` <${input.origins.map(({ kind }) => kind).join()}`;
    return [`${program.shape}${variables.join("")}${stdin}`];
  });
}

test.each([
  ["for one command", "K=$(cat ~/.netrc) node a.js\nnode b.js", ["cat", "node K=file", "node"]],
  ["two, each of its own", "A=$(cat a) B=$(cat b) node a.js", ["cat", "cat", "node A=file B=file"]],
  ["exported, for all that follow", "export K=$(cat k)\nnode a.js", ["cat", "node K=file"]],
  ["through a pipe", "cat ~/.netrc | python3 a.py", ["cat", "python3 <file"]],
  ["near miss: a variable of the script itself", "K=$(cat k)\nnode a.js", ["cat", "node"]],
  ["near miss: a constant", "K=1 node a.js", ["node"]],
])("%s", (_name, text, expected) => {
  expect(passed(text)).toEqual(expected);
});
