#!/usr/bin/env bash
# Download one ggml model from the official repository and verify it.
set -euo pipefail

model="${1:-base.en}"
dir="${XDG_CACHE_HOME:-$HOME/.cache}/whisper"
base="https://huggingface.co/ggerganov/whisper.cpp/resolve/main"

case "$model" in
  tiny.en) sum="921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f" ;;
  base.en) sum="a03779c86df3323075f5e796cb2ce5029f00ec8869eee3fdfb897afe36c6d002" ;;
  small.en) sum="c6138d6d58ecc8322097e0f987c32f1be8bb0a18532a3f88f734d1bbf9c41e5d" ;;
  *) echo "unknown model $model" >&2; exit 2 ;;
esac

mkdir -p "$dir"
out="$dir/ggml-$model.bin"
if [ -f "$out" ]; then echo "already there: $out"; exit 0; fi

curl -fL --proto '=https' --progress-bar "$base/ggml-$model.bin" -o "$out.part"

if command -v sha256sum >/dev/null; then got=$(sha256sum "$out.part" | cut -d' ' -f1)
else got=$(shasum -a 256 "$out.part" | cut -d' ' -f1); fi

if [ "$got" != "$sum" ]; then
  echo "hash differs, deleting the download" >&2
  rm -f "$out.part"
  exit 1
fi
mv "$out.part" "$out"
echo "ok: $out"
