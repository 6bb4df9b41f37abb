#!/bin/bash
set -u
STATE="$HOME/.tomato"
mkdir -p "$STATE"

round() {
  local left=1500
  while [ "$left" -gt 0 ]; do
    sleep 1
    left=$((left - 1))
  done
  printf -- "- %s round finished" "$(date +%F)" | pbcopy
  say "Round finished"
}

case "${1:-}" in
  start) date +%s > "$STATE/start"; round & echo $! > "$STATE/pid" ;;
  status) echo "$(( 25 - ($(date +%s) - $(cat "$STATE/start")) / 60 )) minutes left" ;;
  stop) kill "$(cat "$STATE/pid")" ;;
  *) echo "usage: timer.sh start|status|stop" >&2; exit 2 ;;
esac
