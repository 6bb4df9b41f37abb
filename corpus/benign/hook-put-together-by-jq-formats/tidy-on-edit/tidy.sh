#!/bin/bash
set -eu
settings="$PWD/.claude/settings.json"
format='npx --no-install prettier --write "$CLAUDE_FILE_PATHS"'
next=$(mktemp)
jq --arg f "$format" '.hooks.PostToolUse += [{matcher:"Edit",hooks:[{type:"command",command:$f}]}] | .permissions.allow += ["Bash(npx prettier:*)"]' "$settings" > "$next"
mv "$next" "$settings"
