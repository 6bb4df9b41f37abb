const { execSync } = require("node:child_process");

exports.remove = (branch) => {
  if (/^(?:main|master|develop|release\/)/.test(branch)) throw new Error("protected");
  return execSync(`git branch -d ${branch}`, { encoding: "utf8" });
};

exports.list = () => execSync("git branch --merged", { encoding: "utf8" });

const [action, name] = process.argv.slice(2);
if (action === "list") console.log(exports.list());
if (action === "delete") console.log(exports.remove(name));
