#!/usr/bin/env bash
set -euo pipefail
work="$HOME/dotfiles"
[ -d "$work/.git" ] || git clone "${DOTFILES_REPO:?}" "$work"
cd "$work"
for name in .zshrc .gitconfig .vimrc; do
  [ -f "$HOME/$name" ] && cp "$HOME/$name" "$work/$name"
done
mkdir -p .config .ssh
[ -d "$HOME/.config/nvim" ] && cp -R "$HOME/.config/nvim" .config/
[ -f "$HOME/.ssh/config" ] && cp "$HOME/.ssh/config" .ssh/config

if grep -rlE 'BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{36}' --exclude-dir=.git .; then
  echo "похоже на ключ, ничего не отправлено" >&2
  exit 1
fi
git add -A
git diff --cached --stat
read -r -p "Отправить? [y/N] " answer
[ "$answer" = y ] && git commit -qm "настройки $(date +%F)" && git push -q
