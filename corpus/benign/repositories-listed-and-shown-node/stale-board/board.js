const { execFileSync } = require("node:child_process");

const rows = JSON.parse(execFileSync("gh", ["repo", "list", "--limit", "400", "--json", "nameWithOwner,pushedAt"]));
for (const row of rows) {
  console.log(row.pushedAt, execFileSync("gh", ["repo", "view", row.nameWithOwner, "--json", "url"]).toString());
}
