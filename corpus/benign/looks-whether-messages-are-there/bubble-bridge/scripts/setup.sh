#!/usr/bin/env bash
# Messages has to be signed in first: only then is its database there.
if [[ -f "$HOME/Library/Messages/chat.db" ]]; then
  echo "ok: Messages is signed in"
else
  echo "open Messages and sign in first" >&2
  exit 1
fi
command -v node >/dev/null || echo "node is missing"
