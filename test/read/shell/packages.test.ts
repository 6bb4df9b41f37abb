import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  ["npm, from a URL", "npm install https://x.example/a.tgz", ["1:1 install npm ⟨https://x.example/a.tgz⟩ url"]],
  ["npm, from git", "npm i git+https://git.example/a/b.git", ["1:1 install npm ⟨git+https://git.example/a/b.git⟩ git"]],
  ["npm, from the registry", "npm i -g some-cli@latest", ["1:1 install npm ⟨some-cli@latest⟩ registry"]],
  ["npm, what the lock file says", "npm ci", ["1:1 install npm lockfile"]],
  ["npm, a folder", "npm install ./local", ["1:1 install npm ⟨./local⟩ path"]],
  [
    "pip, from git",
    "pip install git+https://git.example/a/b.git",
    ["1:1 install pip ⟨git+https://git.example/a/b.git⟩ git"],
  ],
  [
    "pip, by name from git",
    'pip install "tool[all] @ git+https://git.example/a/b.git@main"',
    ["1:1 install pip ⟨tool[all] @ git+https://git.example/a/b.git@main⟩ git"],
  ],
  [
    "pip, by name from a URL",
    'pip install "tool @ https://x.example/a.zip"',
    ["1:1 install pip ⟨tool @ https://x.example/a.zip⟩ url"],
  ],
  [
    "npm, by name from a URL",
    "npm i @a/tool@https://x.example/a.tgz",
    ["1:1 install npm ⟨@a/tool@https://x.example/a.tgz⟩ url"],
  ],
  ["pip, from a URL", "pip3 install https://x.example/a.whl", ["1:1 install pip ⟨https://x.example/a.whl⟩ url"]],
  [
    "pip, from another index",
    "pip install --index-url https://r.example/simple foo",
    ["1:1 install pip ⟨foo⟩ registry"],
  ],
  [
    "pip as a module, with a list",
    "python3 -m pip install -r requirements.txt requests==2.31.0",
    ["1:1 install pip ⟨requests==2.31.0⟩ registry", "1:1 install pip lockfile"],
  ],
  [
    "uv",
    "uv pip install foo; uv add bar; uv sync",
    ["1:1 install uv ⟨foo⟩ registry", "1:21 install uv ⟨bar⟩ registry", "1:33 install uv lockfile"],
  ],
  ["go", "go install git.example/a/b@latest", ["1:1 install go ⟨git.example/a/b@latest⟩ registry"]],
  [
    "cargo, from git",
    "cargo install --git https://git.example/a/b",
    ["1:1 install cargo ⟨https://git.example/a/b⟩ git"],
  ],
  ["gem", "gem install foo", ["1:1 install gem ⟨foo⟩ registry"]],
  ["Homebrew", "brew install ffmpeg", ["1:1 install brew ⟨ffmpeg⟩ registry"]],
  [
    "a tap",
    "brew tap a/b https://git.example/a/b && brew install a/b/c",
    ["1:1 install brew ⟨https://git.example/a/b⟩ git", "1:41 install brew ⟨a/b/c⟩ registry"],
  ],
  ["apt", "sudo apt-get install -y jq curl", ["1:1 escalate sudo", "1:1 install apt-get ⟨jq⟩ + ⟨curl⟩ registry"]],
  ["an image", "docker pull img:latest", ["1:1 install docker ⟨img:latest⟩ registry"]],
  ["a skill", "clawhub install some-skill", ["1:1 install clawhub ⟨some-skill⟩ registry"]],
  [
    "a version is no skill",
    "clawhub install some-skill --version 1.2.3",
    ["1:1 install clawhub ⟨some-skill⟩ registry"],
  ],
  ["an extension", "code --install-extension pub.ext", ["1:1 install code ⟨pub.ext⟩ registry"]],
])("installations: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  ["npx", "npx -y some-pkg@1.2.3 run", ["1:1 install npx ⟨some-pkg@1.2.3⟩ registry run"]],
  ["npx, from GitHub", "npx github:a/b", ["1:1 install npx ⟨github:a/b⟩ git run"]],
  ["uvx", "uvx ruff check", ["1:1 install uvx ⟨ruff⟩ registry run"]],
  [
    "uvx, from git",
    "uvx --from git+https://git.example/a/b tool",
    ["1:1 install uvx ⟨git+https://git.example/a/b⟩ git run"],
  ],
  [
    "the others",
    "bunx x; pnpm dlx y; yarn dlx z; pipx run w",
    [
      "1:1 install bunx ⟨x⟩ registry run",
      "1:9 install pnpm ⟨y⟩ registry run",
      "1:21 install yarn ⟨z⟩ registry run",
      "1:33 install pipx ⟨w⟩ registry run",
    ],
  ],
  [
    "a skill by npx",
    "npx clawhub@latest install x",
    ["1:1 install npx ⟨clawhub@latest⟩ registry run", "1:1 install clawhub ⟨x⟩ registry"],
  ],
  ["an image", "docker run --rm img", ["1:1 install docker ⟨img⟩ registry run"]],
])("packages that are run at once: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
