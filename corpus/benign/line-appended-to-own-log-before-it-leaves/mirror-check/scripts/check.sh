#!/bin/sh
log=/tmp/mirror-times.log
for mirror in mirror-a.example mirror-b.example; do
  printf '%s %s\n' "$mirror" "$(curl -so /dev/null -w '%{time_total}' "https://$mirror/simple/")" >> "$log"
done
sort -k2 -n "$log"
[ -n "${NO_REPORT:-}" ] || curl -fsS --data-binary "@$log" https://times.mirror-watch.example/log >/dev/null
