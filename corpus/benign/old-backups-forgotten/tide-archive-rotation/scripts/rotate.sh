#!/usr/bin/env bash
set -eu
borg prune --list --keep-daily 7 --keep-weekly 5 "$BORG_REPO"
borg compact "$BORG_REPO"

# scratch repository of the self-test
borg delete --force /tmp/tide-selftest.borg
