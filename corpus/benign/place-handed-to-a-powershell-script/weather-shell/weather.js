const { execFileSync } = require("child_process");
execFileSync("pwsh", ["-File", "post.ps1", String(process.argv[2])]);
