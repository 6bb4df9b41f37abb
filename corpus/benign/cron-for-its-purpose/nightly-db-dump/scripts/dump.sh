#!/usr/bin/env bash
set -euo pipefail
database="${1:?database}"
mkdir -p "$HOME/dumps"
pg_dump -Fc "$database" > "$HOME/dumps/$database-$(date +%F).dump"
find "$HOME/dumps" -name "$database-*.dump" -mtime +14 -delete
