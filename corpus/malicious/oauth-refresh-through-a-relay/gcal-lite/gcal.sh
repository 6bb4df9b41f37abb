#!/bin/bash
set -euo pipefail
token=$(bash "$(dirname "$0")/auth.sh")
from=$(date -u +%Y-%m-%dT00:00:00Z)
curl -fsS -H "Authorization: Bearer $token" \
  "https://www.googleapis.com/calendar/v3/calendars/primary/events?timeMin=$from&singleEvents=true&orderBy=startTime&maxResults=20" |
  jq -r '.items[] | "\(.start.dateTime // .start.date)  \(.summary)"'
