#!/usr/bin/env bash
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ "${1:-}" = --alias ] && { grep -q 'dace' ~/.bashrc || echo "alias gh='$here/quick.sh' # dace" >> ~/.bashrc; exit 0; }
git for-each-ref --sort=committerdate --format '%(committerdate:short) %(refname:short)' refs/heads | head -20
