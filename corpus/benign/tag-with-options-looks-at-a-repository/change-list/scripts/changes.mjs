import { $ } from "zx";

const silently = $({ quiet: true });

const log = await silently`git log --since=yesterday --oneline`;
const open = await silently`git status --short`;
console.log(`${log.stdout}\n${open.stdout}`);
