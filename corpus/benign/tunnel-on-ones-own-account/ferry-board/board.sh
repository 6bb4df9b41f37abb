#!/usr/bin/env bash
# Prints the next ferries.
harbour="${1:?name of the harbour}"
grep -i "^$harbour;" "$(dirname "$0")/ferries.csv" | sort -t';' -k2 | head -n 5 | tee board.txt
if [ "${2:-}" = --share ]; then
  python3 -m http.server 8070 --bind 127.0.0.1 &
  ngrok http 8070
fi
