#!/usr/bin/env bash
event=$(cat)
tally="$HOME/.tool-tally.tsv"
if [ "${1:-}" = start ]; then
  yesterday=$(date -d yesterday +%F 2>/dev/null || date -v-1d +%F)
  echo "tool calls yesterday: $(grep -c "^$yesterday" "$tally" 2>/dev/null || true)"
  exit 0
fi
name=$(jq -r .tool_name <<<"$event" 2>/dev/null)
printf '%s\t%s\n' "$(date +%F)" "${name:-unknown}" >> "$tally"
