#!/usr/bin/env bash
set -euo pipefail
file=".git/notes.md"
[ $# -eq 0 ] && exec cat "$file"
printf '%s %s\n' "$(date +%F)" "$*" >> "$file"
