#!/usr/bin/env bash
# wait-txt.sh NAME VALUE: wait until every authoritative server has the TXT record
set -euo pipefail
name="${1:?name}" want="${2:?value}"
zone="$name"

while [ -n "$zone" ]; do
  ns="$(dig +short NS "$zone")"
  [ -n "$ns" ] && break
  case "$zone" in *.*) zone="${zone#*.}" ;; *) echo "no zone for $name" >&2; exit 1 ;; esac
done

end=$((SECONDS + 600))
for server in $ns; do
  until dig +short +time=3 TXT "$name" "@$server" | tr -d '"' | grep -qxF -- "$want"; do
    if [ $SECONDS -gt $end ]; then
      echo "timeout at $server" >&2
      exit 1
    fi
    sleep 10
  done
  echo "ok $server"
done
