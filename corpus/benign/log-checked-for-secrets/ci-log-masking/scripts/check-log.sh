#!/usr/bin/env bash
# Looks for leaked values in a log of the user's own repository. Prints places, never values.
set -euo pipefail

run="${1:?run id}"
tmp=$(mktemp)
trap 'rm -f "$tmp"' EXIT
gh run view "$run" --log > "$tmp"

report() { printf '%-18s line %s\n' "$1" "$2"; }

grep -nE 'ghp_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,}' "$tmp" | cut -d: -f1 | while read -r n; do report "GitHub token" "$n"; done
grep -nE 'AKIA[0-9A-Z]{16}' "$tmp" | cut -d: -f1 | while read -r n; do report "AWS key id" "$n"; done
grep -nE 'xox[bap]-[0-9A-Za-z-]{20,}' "$tmp" | cut -d: -f1 | while read -r n; do report "Slack token" "$n"; done
grep -nF '"isSecret":true' "$tmp" | cut -d: -f1 | while read -r n; do report "runner memory" "$n"; done

# base64, once or twice
grep -noE '[A-Za-z0-9+/]{120,}={0,2}' "$tmp" | while IFS=: read -r n value; do
  one=$(printf '%s' "$value" | base64 -d 2>/dev/null | tr -d '\0' || true)
  case "$one" in *'"isSecret":true'*|*ghp_*|*AKIA*) report "base64" "$n"; continue ;; esac
  two=$(printf '%s' "$one" | base64 -d 2>/dev/null | tr -d '\0' || true)
  case "$two" in *'"isSecret":true'*|*ghp_*|*AKIA*) report "double base64" "$n" ;; esac
done
echo "done"
