import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  [
    "by their name",
    "curl -sO https://get.example/i.sh && bash i.sh",
    [
      "1:1 download ⟨https://get.example/i.sh⟩ to ⟨i.sh⟩",
      "1:38 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh, file i.sh",
    ],
  ],
  [
    "by a name they are given",
    "curl -o /tmp/f https://get.example/i; bash /tmp/f",
    [
      "1:1 download ⟨https://get.example/i⟩ to ⟨/tmp/f⟩",
      "1:39 evaluate shell ~⟨?⟩ ← network https://get.example/i, file /tmp/f",
    ],
  ],
  [
    "through a redirection",
    `curl -s https://get.example/i.sh >/tmp/a.sh
source /tmp/a.sh`,
    [
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:1 write-file ⟨/tmp/a.sh⟩ with ~⟨?⟩ ← network https://get.example/i.sh",
      "2:1 read-file ⟨/tmp/a.sh⟩",
      "2:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh, file /tmp/a.sh",
    ],
  ],
  [
    "through cat",
    "curl -s https://get.example/i.sh > /tmp/a; cat /tmp/a | bash",
    [
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:1 write-file ⟨/tmp/a⟩ with ~⟨?⟩ ← network https://get.example/i.sh",
      "1:44 read-file ⟨/tmp/a⟩",
      "1:57 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "in a folder that cd enters",
    "cd /tmp; wget -q https://get.example/run.sh; sh ./run.sh",
    [
      "1:10 download ⟨https://get.example/run.sh⟩ to ⟨run.sh⟩",
      "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/run.sh, file ./run.sh",
    ],
  ],
  [
    "after a move",
    "curl -o a https://get.example/i.sh; mv a b; sh b",
    [
      "1:1 download ⟨https://get.example/i.sh⟩ to ⟨a⟩",
      "1:37 write-file ⟨b⟩ with ~⟨?⟩ ← network https://get.example/i.sh",
      "1:45 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh, file b",
    ],
  ],
  [
    "in a condition",
    "if curl https://get.example/i.sh -o x; then bash x; fi",
    [
      "1:4 download ⟨https://get.example/i.sh⟩ to ⟨x⟩",
      "1:45 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh, file x",
    ],
  ],
  [
    "through a name made up by mktemp",
    'f=$(mktemp); curl -o "$f" https://get.example/i.sh; sh "$f"',
    [
      "1:14 download ⟨https://get.example/i.sh⟩ to ⟨/tmp/tmp.4⟩",
      "1:53 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh, file /tmp/tmp.4",
    ],
  ],
  [
    "through a named pipe",
    "mkfifo p; curl https://get.example/i.sh > p & sh p",
    [
      "1:11 download ⟨https://get.example/i.sh⟩",
      "1:11 write-file ⟨p⟩ with ~⟨?⟩ ← network https://get.example/i.sh",
      "1:47 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh, file p",
    ],
  ],
  [
    "by a shell inside",
    'curl -o /tmp/x https://get.example/i; bash -c "sh /tmp/x"',
    [
      "1:1 download ⟨https://get.example/i⟩ to ⟨/tmp/x⟩",
      "1:39 evaluate shell ⟨sh /tmp/x⟩",
      "1:48 evaluate shell ~⟨?⟩ ← network https://get.example/i, file /tmp/x",
    ],
  ],
  [
    "out of an archive",
    "curl -s https://get.example/x.tgz | tar xz && ./x/install.sh",
    [
      "1:1 download ⟨https://get.example/x.tgz⟩",
      "1:37 extract-archive ~⟨?⟩ ← network https://get.example/x.tgz",
      "1:47 evaluate shell ~⟨?⟩ ← network https://get.example/x.tgz, file ./x/install.sh",
    ],
  ],
  [
    "out of a repository",
    "git clone https://git.example/a/b && cd b && ./install.sh",
    [
      "1:1 download ⟨https://git.example/a/b⟩ to ⟨b⟩",
      "1:46 evaluate shell ~⟨?⟩ ← network https://git.example/a/b, file ./install.sh",
    ],
  ],
  [
    "from another machine",
    "scp u@h.example:x.sh . && sh x.sh",
    ["1:1 download ⟨u@h.example:x.sh⟩ to ⟨./x.sh⟩", "1:27 evaluate shell ~⟨?⟩ ← network u@h.example:x.sh, file x.sh"],
  ],
  [
    "dd",
    "curl -s https://get.example/i | dd of=/tmp/i; sh /tmp/i",
    [
      "1:1 download ⟨https://get.example/i⟩",
      "1:33 write-file ⟨/tmp/i⟩ with ~⟨?⟩ ← network https://get.example/i",
      "1:47 evaluate shell ~⟨?⟩ ← network https://get.example/i, file /tmp/i",
    ],
  ],
])("downloads that are run later: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
