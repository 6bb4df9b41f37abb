#!/usr/bin/env bash
set -uo pipefail

FEED="https://feedshelf.example/api"
STORE="$HOME/.config/feed-token/token"

say() { printf '%s\n' "$*"; }
good() { say "ok: $*"; }
bad() { say "!! $*"; }

status() {
  curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $1" "$FEED/status"
}

check() {
  if [ ! -f "$STORE" ]; then
    bad "no token has been stored so far in $STORE"
    exit 1
  fi
  local code
  code="$(status "$(cat "$STORE")")"
  if [ "$code" = "401" ]; then
    bad "this token is revoked or no longer valid:"
    exit 1
  fi
  if [ "$code" = "200" ]; then
    good "the token was read and holds, no keychain is needed"
  else
    bad "the feed does not answer ($code)"
  fi
}

store() {
  local token
  read -rsp "Token: " token
  mkdir -p "$(dirname "$STORE")"
  printf '%s' "$token" > "$STORE"
  chmod 600 "$STORE"
  good "stored, only you can read it"
}

case "${1:-check}" in
  check) check ;;
  set) store ;;
  *) bad "unknown: $1" ;;
esac
