#!/usr/bin/env bash
# Makes a real lock with each manager that the npm registry has, and keeps what the manager says of it:
#   bash test/bench/make-locks.sh FOLDER && npm run bench:locks -- FOLDER/*
# No script of any package is run. Needs the network; nothing of it is kept in the repository.
set -euo pipefail

folder=${1:?where to put them}
mkdir -p "$folder/tools"
folder=$(cd "$folder" && pwd)
cat > "$folder/tools/probe.json" <<'JSON'
{
  "name": "probe",
  "version": "1.0.0",
  "private": true,
  "dependencies": { "express": "4.19.2", "my-lodash": "npm:lodash@4.17.21", "is-number": "^7.0.0" },
  "devDependencies": { "mocha": "10.4.0" },
  "optionalDependencies": { "fsevents": "2.3.3" }
}
JSON

begin() { mkdir -p "$folder/$1" && cp "$folder/tools/probe.json" "$folder/$1/package.json" && cd "$folder/$1"; }

for version in 1 2 3; do
  begin "npm-lock$version"
  npm install --package-lock-only --ignore-scripts --no-audit --no-fund --lockfile-version "$version"
  npm ls --all --json --package-lock-only > ls.json || true
done

cd "$folder/tools"
npm init -y > /dev/null
npm install --ignore-scripts --no-audit --no-fund \
  pnpm7@npm:pnpm@7 pnpm8@npm:pnpm@8 pnpm9@npm:pnpm@9 pnpm10@npm:pnpm@10 yarn@1.22.22 @yarnpkg/cli-dist@4 @oven/bun-linux-x64@1.2
tools=$folder/tools/node_modules

for version in 7 8 9 10; do
  begin "pnpm$version"
  node "$tools/pnpm$version/bin/pnpm.cjs" install --ignore-scripts
  node "$tools/pnpm$version/bin/pnpm.cjs" ls --depth Infinity --json > ls.json
done

begin yarn1
node "$tools/yarn/bin/yarn.js" install --ignore-scripts --no-progress
node "$tools/yarn/bin/yarn.js" list --json > ls.json

begin yarn4
touch yarn.lock
node "$tools/@yarnpkg/cli-dist/bin/yarn.js" install --mode=update-lockfile
node "$tools/@yarnpkg/cli-dist/bin/yarn.js" info -A -R --json > ls.json

begin bun
"$tools/@oven/bun-linux-x64/bin/bun" install --ignore-scripts
"$tools/@oven/bun-linux-x64/bin/bun" pm ls --all > ls.txt
