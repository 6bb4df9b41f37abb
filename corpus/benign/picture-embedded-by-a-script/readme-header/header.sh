#!/bin/bash
set -euo pipefail
name=${1:?name}
colour=${2:-#0b7285}
here=$(cd "$(dirname "$0")" && pwd)
logo=$(base64 -w 0 "$here/assets/logo.png")
cat <<SVG
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300"><rect width="1200" height="300" fill="$colour"/>
<image x="60" y="70" width="160" height="160" href="data:image/png;base64,$logo"/>
<text x="260" y="170" fill="#fff" font-size="84" font-family="sans-serif">$name</text></svg>
SVG
