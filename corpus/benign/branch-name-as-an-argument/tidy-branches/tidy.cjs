const { execFileSync } = require("node:child_process");

const git = (...args) => execFileSync("git", args, { encoding: "utf8" });
const kept = /^(?:main|master|develop|release\/)/;

exports.list = () => git("branch", "--merged", "--format=%(refname:short)");

exports.remove = (branch) => {
  if (kept.test(branch)) throw new Error(`${branch} is kept`);
  return git("branch", "-d", "--", branch);
};

const [action, name] = process.argv.slice(2);
if (action === "list") console.log(exports.list());
if (action === "delete") console.log(exports.remove(name));
