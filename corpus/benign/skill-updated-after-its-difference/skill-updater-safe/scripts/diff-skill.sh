#!/usr/bin/env bash
# Download a newer version of a skill into a temporary folder and show the difference.
set -euo pipefail

name="${1:?skill name}"
root="${OPENCLAW_WORKSPACE:-$HOME/.openclaw/workspace}/skills"
cur="$root/$name"
[ -d "$cur" ] || { echo "not installed: $name" >&2; exit 1; }

version="$(sed -n 's/^version:[[:space:]]*//p' "$cur/SKILL.md" | head -1)"
keep="$HOME/.openclaw/skill-backups/$name/${version:-unknown}"
mkdir -p "$keep"
cp -R "$cur/." "$keep/"

tmp="$(mktemp -d)"
trap 'rm -rf "$tmp"' EXIT
clawhub install "$name" --dir "$tmp" --no-input >/dev/null

new="$(find "$tmp" -name SKILL.md -path "*$name*" -print -quit)"
new="$(dirname "$new")"
git --no-pager diff --no-index --stat "$cur" "$new" || true
git --no-pager diff --no-index "$cur" "$new" || true

echo
echo "== new hosts =="
comm -13 \
  <(grep -rhoE 'https?://[^/"'"'"' )]+' "$cur" | sort -u) \
  <(grep -rhoE 'https?://[^/"'"'"' )]+' "$new" | sort -u)
echo "== new commands =="
comm -13 \
  <(grep -rhoE '\b(curl|wget|eval|bash -c|npm i(nstall)?|pip install|chmod \+x)\b.*' "$cur" | sort -u) \
  <(grep -rhoE '\b(curl|wget|eval|bash -c|npm i(nstall)?|pip install|chmod \+x)\b.*' "$new" | sort -u)
echo
echo "Backup: $keep. Nothing has been changed."
