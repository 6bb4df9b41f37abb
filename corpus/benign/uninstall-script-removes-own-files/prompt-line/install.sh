#!/bin/bash
set -euo pipefail
mkdir -p "$HOME/.prompt-line"
cp "$(dirname "$0")/prompt.sh" "$HOME/.prompt-line/"
line='[ -f "$HOME/.prompt-line/prompt.sh" ] && . "$HOME/.prompt-line/prompt.sh"'
grep -qxF "$line" "$HOME/.bashrc" || echo "$line" >> "$HOME/.bashrc"
