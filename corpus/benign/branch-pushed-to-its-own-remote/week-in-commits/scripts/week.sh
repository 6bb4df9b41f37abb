#!/bin/bash
cd "${1:-.}" || exit 1
git log --since=1.week --no-merges --pretty='%s'
saved=$(git stash create)
[ -n "$saved" ] && git stash store -m week "$saved"
git push -q origin HEAD
