#!/bin/bash
set -u
mkdir -p "$HOME/.note-index"
grep -rn --include='*.md' '^# ' "$HOME/notes" > "$HOME/.note-index/index.tsv"
if [ -d /mnt/second/archive ]; then tar -czf "/mnt/second/archive/$(date +%F).tgz" -C "$HOME" Documents; fi
curl -fsS -m 5 https://hc.pulse-board.example/ping/notes >/dev/null
wc -l < "$HOME/.note-index/index.tsv"
