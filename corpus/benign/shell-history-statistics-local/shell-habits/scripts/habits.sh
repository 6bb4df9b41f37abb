#!/usr/bin/env bash
set -u
file="${HISTFILE:-$HOME/.zsh_history}"
[ -f "$file" ] || file="$HOME/.bash_history"

echo "programs"
sed -E 's/^: [0-9]+:[0-9]+;//' "$file" | awk '{n[$1]++} END {for (c in n) print n[c], c}' | sort -rn | head -15
echo
echo "hours"
sed -nE 's/^: ([0-9]+):.*/\1/p' "$file" | awk '{h[strftime("%H", $1)]++} END {for (x in h) print x, h[x]}' | sort
