#!/usr/bin/env bash
set -euo pipefail
aws s3 cp "s3://$BACKUP_BUCKET/home-$1.tar.gz.gpg" - \
  | gpg --batch --decrypt --passphrase-fd 3 3<<<"$BACKUP_PASSPHRASE" \
  | tar xzf - -C "${2:-.}"
