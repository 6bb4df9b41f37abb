import { expect, test } from "vitest";
import { tellShell, tellSnippet } from "./read.ts";

// Programs that a script starts, in the order in which they are met.
test.each([
  ["commands one after the other", "a; b\nc & d", ["a", "b", "c", "d"]],
  ["conditions between commands", "a && b || c", ["a", "b", "c"]],
  ["a pipe that ends a line", "a |\n# why\n  b", ["a", "b"]],
  ["lines joined", "a \\\n  -x \\\n  y", ["a -x y"]],
  ["lines joined, with carriage returns", "a \\\r\n  -x\r\nb\r\n", ["a -x", "b"]],
  ["a comment", "a # b\n# c\nd e#f", ["a", "d e#f"]],
  ["quotes", "a 'b c' \"d e\" f\\ g ''", ["a b c d e f g "]],
  ["ANSI-C quotes", String.raw`a $'x\ty\'z' $"w"`, ["a x\ty'z w"]],
  ["a subshell and a group", "(a; b); { c; d; }", ["a", "b", "c", "d"]],
  ["if", "if a; then b; elif c; then d; else e; fi; f", ["a", "c", "b", "d", "e", "f"]],
  ["case", "case $x in a|b) c ;; (d) e ;& *) f ;; esac; g", ["c", "e", "f", "g"]],
  ["while and until", "while a; do b; done; until c; do d; done", ["a", "b", "c", "d"]],
  ["for", "for x in a b; do c $x; done", ["c a", "c b"]],
  ["for without in", "for x; do c; done", ["c"]],
  ["for with a counter", "for ((i = 0; i < 3; i++)); do a; done", ["a"]],
  ["for with braces", "for x in a; { b; }", ["b"]],
  ["select", "select x in a b; do c; done", ["c"]],
  ["a function, called", "f() { a $1; }\nf x", ["a x"]],
  ["a function, not called", "function f { a; }", ["a"]],
  ["a function's name with a dash", "my-f() ( a )\nmy-f", ["a"]],
  ["time, ! and coproc", "time a; ! b; coproc c", ["a", "b", "c"]],
  ["substitutions", "a $(b $(c)) `d`", ["c", "b ?", "d", "a ? ?"]],
  ["substitutions in quotes", 'a "x $(b "y $(c)") z"', ["c", "b y ?", "a x ? z"]],
  ["process substitutions", "a <(b) >(c)", ["b", "c", "a ? ?"]],
  ["a substitution in arithmetic", "a $(( $(b) + 1 )); (( $(c) > 1 ))", ["b", "a ?", "c"]],
  ["a substitution in a default", "a ${x:-$(b)}", ["b", "a ?"]],
  ["a substitution in an array", 'x=( $(a) b ); c "${x[@]}"', ["a", "c ? b"]],
  ["a substitution in a test", "[[ -n $(a) && x < y ]] && b", ["a", "b"]],
  ["arithmetic that is known", "a $((2 + 3)) $((16#ff))", ["a 5 ?"]],
  ["a calculation with a bracket too few", "a $(($(b)+1)/2) $(c)", ["b", "c", "a ? ?"]],
  ["braces", "a {b,c}d {1..3} {x} {}", ["a bd cd 1 2 3 {x} {}"]],
  ["variables", 'x=1 y="2 3"; a $x ${y} "$y" ${#y} ${z:-d}', ["a 1 2 3 2 3 3 d"]],
  ["a variable for one program only", "x=1 a $x", ["a ?"]],
  ["an array", "x=(a b c); d ${x[1]} ${#x[@]} ${x[@]:1}", ["d b 3 b c"]],
  ["a here-document", "a <<E\n$(b)\nE\nc", ["b", "a", "c"]],
  ["a quoted here-document", "a <<'E'\n$(b)\nE\nc", ["a", "c"]],
  ["a here-document with tabs", "a <<-E\n\tx\n\tE\nc", ["a", "c"]],
  ["two here-documents", "a <<A <<B\nx\nA\ny\nB\nc", ["a", "c"]],
  ["a here-string", "a <<< $(b)", ["b", "a"]],
  ["redirections", "a > x 2>&1 < y >> z &> w >| v", ["a"]],
  ["a redirection first", "> x a b", ["a b"]],
  ["patterns in brackets", "a !(b|c) *.@(d|e) ~/f*(.)", ["a !(b|c) *.@(d|e) ~/f*(.)"]],
  ["fish: a substitution", "a (b)", ["b", "a ?"]],
  ["fish: blocks", "if a\n  b\nend\nc", ["a", "b", "end", "c"]],
  [
    "words that only begin like keywords",
    "done-it; if-up; function_x; then.sh",
    ["done-it", "if-up", "function_x", "then.sh"],
  ],
  ["a closing word too many", "fi; a; done; b; }", ["a", "b"]],
  ["a bracket too many", ") a", ["a"]],
])("reads %s", (_, script, programs) => {
  expect(tellShell(script).spawned).toEqual(programs);
});

test.each([
  ["prompts", "$ a\nuser@host:~$ b\n% c\n❯ d\n(venv) $ e", ["a", "b", "c", "d", "e"]],
  ["the prompt for a second line", "> a", ["a"]],
  ["placeholders", "a <your-key> <path/to/file>", ["a <your-key> <path/to/file>"]],
  ["a placeholder as a program", "<python> x.py", []],
  ["a synopsis", "a {start|stop} [x|y]", ["a {start|stop} [x|y]"]],
  ["an indented here-document", "  a <<E\n  x\n  E\n  b", ["a", "b"]],
  ["an apostrophe", "echo don't\na", ["a"]],
  ["a sentence that begins with for", "for details\na", ["a"]],
  ["a sentence that begins with case", "case insensitive\na", ["a"]],
  ["output below a command", "$ a\nDone: 3 files\n", ["a"]],
])("reads a manual: %s", (_, text, programs) => {
  expect(tellSnippet(text).spawned).toEqual(programs);
});

test("a script's place is the file's", () => {
  const told = tellShell("#!/bin/sh\nset -e\n\nif true; then\n  curl https://x.example/a | sh\nfi\n");
  expect(told.operations).toEqual([
    "5:3 download ⟨https://x.example/a⟩",
    "5:30 evaluate shell ~⟨?⟩ ← network https://x.example/a",
  ]);
  const [, evaluated] = told.of("operation");
  expect(evaluated?.snippet).toBe("curl https://x.example/a | sh");
});
