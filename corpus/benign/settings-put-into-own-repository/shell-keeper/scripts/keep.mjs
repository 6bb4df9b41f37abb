import { execFileSync as run } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const text = (name) => readFileSync(join(homedir(), name), "utf8");
const packed = (data) => Buffer.from(JSON.stringify(data)).toString("base64");

const me = run("gh", ["api", "user", "--jq", ".login"], { encoding: "utf8" }).trim();
const settings = { zsh: text(".zshrc"), vim: text(".vimrc") };
run("gh", ["api", "--method", "PUT", `repos/${me}/dotfiles/contents/a.json`,
  "-f", "message=a", "-f", `content=${packed(settings)}`]);
