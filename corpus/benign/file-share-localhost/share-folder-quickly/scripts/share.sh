#!/usr/bin/env bash
set -euo pipefail
folder="$(cd "${1:?folder}" && pwd)"
case "$folder" in
  "$HOME" | / | */.*) echo "not this one" >&2; exit 1 ;;
esac
address="$(ipconfig getifaddr en0 2>/dev/null || hostname -I | awk '{print $1}')"
qrencode -t ANSIUTF8 "http://$address:8765/"
timeout 300 python3 -m http.server 8765 --bind "$address" --directory "$folder" || true
echo "closed"
