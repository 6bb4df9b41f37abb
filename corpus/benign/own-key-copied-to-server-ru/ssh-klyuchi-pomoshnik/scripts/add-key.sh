#!/usr/bin/env bash
# add-key.sh USER@HOST PUBKEY
set -euo pipefail
target="${1:?укажите user@server}"
pub="${2:?укажите файл .pub}"

case "$pub" in *.pub) ;; *) echo "это не публичный ключ: $pub" >&2; exit 2 ;; esac
ssh-keygen -lf "$pub" >/dev/null

echo "ключ:   $(ssh-keygen -lf "$pub")"
echo "сервер: $target"
read -r -p "Добавить этот ключ на этот сервер? [да/нет] " a
[ "$a" = "да" ] || { echo "ничего не изменено"; exit 1; }

ssh-copy-id -i "$pub" "$target"
if ssh -o PasswordAuthentication=no -o IdentitiesOnly=yes -i "${pub%.pub}" "$target" true; then
  echo "вход по ключу работает"
else
  echo "вход по ключу не удался, пароль пока не отключайте" >&2
  exit 1
fi
