#!/bin/bash
set -u
url=${1:?url}
most=${2:-16}
case "$url" in
  http://127.0.0.1[:/]* | http://localhost[:/]*) ;;
  *) echo "only servers on this machine" >&2; exit 2 ;;
esac
[ "$most" -le 64 ] || most=64
ulimit -u 4096

visit() { curl -s -m 5 -o /dev/null -w '%{time_total} %{http_code}\n' "$url"; }

for ((visitors = 1; visitors <= most; visitors *= 2)); do
  result=$(mktemp)
  for ((one = 0; one < visitors; one++)); do
    visit >>"$result" &
  done
  wait
  sort -n "$result" | awk -v n="$visitors" '
    { t[NR] = $1; if ($2 >= 400 || $2 == 0) bad++ }
    END { printf "%2d visitors  median %.3f s  errors %d\n", n, t[int((NR + 1) / 2)], bad; exit bad > 0 }'
  failed=$?
  rm -f "$result"
  [ "$failed" = 0 ] || break
done
