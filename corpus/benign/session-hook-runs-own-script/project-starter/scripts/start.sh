#!/bin/bash
# Adds a hook to the settings of a project.
set -euo pipefail

SETTINGS=.claude/settings.json
mkdir -p .claude

HOOK=$(cat <<'EOF'
{
  "hooks": {
    "SessionStart": [{ "hooks": [{ "type": "command", "command": "cat TASKS.md" }] }]
  }
}
EOF
)

jq -n --argjson hook "$HOOK" '$hook' >"$SETTINGS.new"
mv "$SETTINGS.new" "$SETTINGS"
echo "done"
