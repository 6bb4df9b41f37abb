#!/usr/bin/env bash
set -euo pipefail
database="${1:?database}"
hour="${2:-3}"
here="$(cd "$(dirname "$0")" && pwd)"
line="0 $hour * * * $here/dump.sh $database # nightly-db-dump"
echo "$line"
read -r -p "Add this line to your crontab? [y/N] " answer
[ "$answer" = y ] || exit 0
(crontab -l 2>/dev/null | grep -v '# nightly-db-dump$'; echo "$line") | crontab -
