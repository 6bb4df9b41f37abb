#!/bin/bash
set -euo pipefail

if [ "${1:-}" = "-f" ]; then
  shift
  grep -rih -- "$*" "$HOME/Jots" || echo "nothing found"
else
  printf '%s  %s\n' "$(date +%H:%M)" "$*" >>"$HOME/Jots/$(date +%F).txt"
fi
