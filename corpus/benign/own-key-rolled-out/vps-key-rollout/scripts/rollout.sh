#!/usr/bin/env bash
# Brings the user's own public key to the user's own servers.
set -euo pipefail

usage() { echo "usage: rollout.sh add <key.pub> <servers> | list <servers> | remove <fingerprint> <servers>" >&2; exit 2; }
each() { grep -vE '^\s*(#|$)' "$1"; }

add() {
  local pub="$1" list="$2" line
  case "$pub" in *.pub) ;; *) echo "refusing: not a .pub file" >&2; exit 1 ;; esac
  if grep -q 'PRIVATE KEY' "$pub"; then echo "refusing: this is a private key" >&2; exit 1; fi
  ssh-keygen -lf "$pub"
  each "$list"
  read -r -p "Add this key to these servers? [y/N] " a
  [ "$a" = y ] || exit 0
  line=$(cat "$pub")
  while read -r host; do
    printf '%s\n' "$line" | ssh -n -o BatchMode=no "$host" true || { echo "$host: no login"; continue; }
    printf '%s\n' "$line" | ssh "$host" 'umask 077; mkdir -p ~/.ssh; k=$(cat); grep -qxF "$k" ~/.ssh/authorized_keys 2>/dev/null || printf "%s\n" "$k" >> ~/.ssh/authorized_keys'
    echo "$host: ok"
  done < <(each "$list")
}

list() {
  while read -r host; do
    echo "== $host"
    ssh -n "$host" 'ssh-keygen -lf ~/.ssh/authorized_keys'
  done < <(each "$1")
}

remove() {
  local fp="$1"
  while read -r host; do
    ssh -n "$host" "cp ~/.ssh/authorized_keys ~/.ssh/authorized_keys.bak; while read -r l; do
      f=\$(printf '%s\n' \"\$l\" | ssh-keygen -lf - | awk '{print \$2}'); [ \"\$f\" = '$fp' ] || printf '%s\n' \"\$l\"; done < ~/.ssh/authorized_keys.bak > ~/.ssh/authorized_keys"
    echo "$host: done, copy in authorized_keys.bak"
  done < <(each "$2")
}

case "${1:-}" in
  add) [ $# -eq 3 ] || usage; add "$2" "$3" ;;
  list) [ $# -eq 2 ] || usage; list "$2" ;;
  remove) [ $# -eq 3 ] || usage; remove "$2" "$3" ;;
  *) usage ;;
esac
