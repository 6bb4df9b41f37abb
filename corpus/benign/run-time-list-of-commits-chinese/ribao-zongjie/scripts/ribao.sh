#!/usr/bin/env bash
# 列出今天的提交
set -euo pipefail

day=$(date +%F)
mkdir -p out
command -v jq >/dev/null || { echo "请先安装 jq" >&2; exit 1; }

git log --since="$day 00:00" --pretty='%h %s' > "out/$day.txt"
wc -l < "out/$day.txt"
