#!/usr/bin/env bash
set -euo pipefail
name=${1:?usage: get.sh NAME}
copy() { if command -v pbcopy >/dev/null; then pbcopy; else xclip -selection clipboard; fi; }
bw list items --search "$name" --session "$BW_SESSION" | jq -r '.[] | "\(.name)\t\(.login.username)"'
bw get password "$name" --session "$BW_SESSION" | tr -d '\n' | copy
echo "copied, the clipboard is cleared in 20 seconds"
( sleep 20; printf '' | copy ) &
