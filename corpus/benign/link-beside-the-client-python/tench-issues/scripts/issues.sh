#!/usr/bin/env bash
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python3 "$here/ready.py"
gh issue list --json number,title,createdAt --jq 'sort_by(.createdAt)[] | "\(.number) \(.title)"'
