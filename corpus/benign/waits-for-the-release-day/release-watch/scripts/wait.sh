#!/usr/bin/env bash
# Prints the checklist on the day of the release.
set -euo pipefail

until [ "$(date +%Y%m%d)" -ge 20270401 ]; do
  sleep 3600
done

cat "$(dirname "$0")/../checklist.md"
