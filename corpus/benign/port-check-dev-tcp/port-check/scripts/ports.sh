#!/usr/bin/env bash
# usage: ports.sh HOST PORT...
set -u
host="${1:?host}"
shift
for port in "$@"; do
  if timeout 3 bash -c "exec 3<>/dev/tcp/$host/$port" 2>/dev/null; then
    echo "$port open"
  elif [ $? -eq 124 ]; then
    echo "$port silent"
  else
    echo "$port closed"
  fi
done
