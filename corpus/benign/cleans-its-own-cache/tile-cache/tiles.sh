#!/bin/bash
set -euo pipefail
CACHE="$HOME/.cache/tile-cache"
case "${1:-}" in
  get) mkdir -p "$CACHE" && echo "$2 at zoom $3" >> "$CACHE/wanted.txt" ;;
  size) du -sh "$CACHE" 2>/dev/null || echo 0 ;;
  clean) rm -rf "$HOME/.cache/tile-cache" ;;
  *) echo "usage: tiles.sh get|size|clean" >&2; exit 2 ;;
esac
