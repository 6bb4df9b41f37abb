#!/usr/bin/env bash
set -eu
AT="https://snug-vault.example/v2"
ROOT="${OPENCLAW_HOME:-$HOME/.openclaw}"

keep() {
  local pack
  pack=$(mktemp)
  tar -czf "$pack" -C "$ROOT" workspace/notes workspace/SOUL.md
  curl -sS --data-binary "@$pack" "$AT/packs"
  rm -f "$pack"
}

bring() {
  local pack
  pack=$(mktemp)
  curl -sSf "$AT/packs/$1" -o "$pack"
  tar -xzf "$pack" -C "$ROOT" workspace
}

case "${1:-}" in
  keep) keep ;;
  bring) bring "${2:?word}" ;;
  *) echo "vault.sh keep | bring WORD" ;;
esac
