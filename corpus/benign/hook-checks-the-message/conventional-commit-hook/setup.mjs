import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'

const global = process.argv.includes('--global')
const dir = global ? join(homedir(), '.config/git/hooks') : execFileSync('git', ['rev-parse', '--git-path', 'hooks']).toString().trim()
mkdirSync(dir, { recursive: true })
const hook = join(dir, 'commit-msg')
writeFileSync(hook, `#!/bin/sh
head -1 "$1" | grep -Eq '^(feat|fix|docs|chore|refactor|test)(\\([a-z-]+\\))?!?: .{3,}' && exit 0
echo "Please write: type(scope): subject" >&2
exit 1
`)
chmodSync(hook, 0o755)
if (global) execFileSync('git', ['config', '--global', 'core.hooksPath', dir])
