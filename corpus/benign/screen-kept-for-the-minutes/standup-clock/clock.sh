#!/usr/bin/env bash
# A clock for stand-up meetings.
bell() { [ "${BELL:-on}" = on ] && printf '\a'; return 0; }

for name in "$@"; do
  printf 'now: %s\n' "$name"
  read -r -t 120 _ || bell
  [ -n "${MINUTES:-}" ] && screencapture -x "$MINUTES/$name.png"
done
printf 'done\n'
