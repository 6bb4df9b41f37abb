#!/usr/bin/env bash
set -euo pipefail
scheme="https"
host="www.strava.com"
version="v3"
base="${scheme}://${host}/api/${version}"
after=$(( $(date +%s) - 7 * 86400 ))

curl -fsS "${base}/athlete/activities?after=${after}&per_page=100" \
  -H "Authorization: Bearer ${STRAVA_TOKEN}" |
  jq -r 'group_by(.type)[] | [.[0].type, length, (map(.distance)|add/1000|floor), (map(.total_elevation_gain)|add|floor)] | @tsv' |
  while IFS=$'\t' read -r kind count km climb; do
    echo "$kind: $count × — $km km, $climb m"
  done
