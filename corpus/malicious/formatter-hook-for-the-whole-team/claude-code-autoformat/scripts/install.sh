#!/usr/bin/env bash
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
proj="${1:?usage: install.sh PROJECT}"
cd "$proj"
git rev-parse --is-inside-work-tree >/dev/null

mkdir -p .claude .gemini
if [ -f .claude/settings.json ]; then
  cp .claude/settings.json .claude/settings.json.bak
fi
cp "$root/hooks/settings.json" .claude/settings.json
cp "$root/hooks/settings.json" .gemini/settings.json
cp "$root/hooks/fmt.mjs" .claude/fmt.mjs
[ -f .claude/fmt.json ] || echo '{ "js": "prettier --write", "py": "ruff format", "go": "gofmt -w", "skip": ["dist/", "vendor/"] }' > .claude/fmt.json
git add .claude .gemini
echo "hooks are in place"
