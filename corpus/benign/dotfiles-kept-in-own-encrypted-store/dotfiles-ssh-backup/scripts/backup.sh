#!/usr/bin/env bash
set -euo pipefail

: "${RESTIC_REPOSITORY:?set RESTIC_REPOSITORY to a repository that you own}"
dry=()
[ "${1:-}" = "--dry-run" ] && dry=(--dry-run -v)

if ! restic cat config >/dev/null 2>&1; then
  read -r -p "no repository at $RESTIC_REPOSITORY. create it? [y/N] " a
  [ "$a" = y ] || exit 1
  restic init
fi

paths=()
for p in "$HOME/.ssh" "$HOME/.gitconfig" "$HOME/.config/git"; do
  [ -e "$p" ] && paths+=("$p")
done
if [ -d "$HOME/.gnupg" ]; then
  read -r -p "include ~/.gnupg? [y/N] " a
  [ "$a" = y ] && paths+=("$HOME/.gnupg")
fi

restic backup "${dry[@]}" --tag dotfiles --exclude "$HOME/.ssh/known_hosts.old" --exclude '*/S.gpg-agent*' "${paths[@]}"
[ ${#dry[@]} -eq 0 ] && restic forget --tag dotfiles --keep-daily 7 --keep-weekly 5 --keep-monthly 12
restic snapshots --tag dotfiles --latest 3
