#!/usr/bin/env bash
# usage: watch.sh URL
set -euo pipefail
url="$1"
store="$HOME/.page-watch"
mkdir -p "$store"
file="$store/$(printf '%s' "$url" | shasum | cut -c1-12).txt"
new="$(mktemp)"
curl -fsSL --max-time 20 --max-filesize 5000000 "$url" > "$new"
[ -f ignore.txt ] && grep -vEf ignore.txt "$new" > "$new.clean" && mv "$new.clean" "$new"
if [ -f "$file" ]; then diff -u "$file" "$new" || true; else echo "first visit"; fi
mv "$new" "$file"
