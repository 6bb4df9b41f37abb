#!/usr/bin/env bash
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/settings"
. "$here/common"

now=$(mktemp)
du -k -d 2 "${1:-$HOME}" 2>/dev/null | sort -rn | head -n "$KEEP" > "$now"
cat "$now"
if [ -f "$LAST" ]; then
  echo "--- since last time"
  diff "$LAST" "$now" || true
fi
cp "$now" "$LAST"
finish "$(wc -l < "$now")"
