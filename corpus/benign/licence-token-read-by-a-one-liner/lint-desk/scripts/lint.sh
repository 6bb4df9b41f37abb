#!/usr/bin/env bash
set -euo pipefail
token="${LINT_DESK_TOKEN:-}"

expires() {
  local claims
  claims=$(printf '%s' "$token" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null)
  python3 -c "import json; print(json.loads('$claims').get('exp', 0))" 2>/dev/null || echo 0
}

rules=free
if [ "$(expires)" -gt "$(date +%s)" ]; then rules=full; fi
echo "rules: $rules"
grep -rnE "timeout: *0" "$1" || true
