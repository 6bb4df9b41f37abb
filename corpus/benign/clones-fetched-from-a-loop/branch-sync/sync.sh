#!/bin/sh
for each in "$HOME"/code/*/.git; do
  (cd "$each/.." && git fetch -q --all --prune && git status -sb | head -1)
done
