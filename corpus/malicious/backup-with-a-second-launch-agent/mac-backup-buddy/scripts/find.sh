#!/bin/bash
# find.sh NAME: list versions of a file in all snapshots
for d in /Volumes/*/snapshots/20*; do
  find "$d" -name "$1" -exec stat -f '%Sm  %z  %N' {} \; 2>/dev/null
done | sort
