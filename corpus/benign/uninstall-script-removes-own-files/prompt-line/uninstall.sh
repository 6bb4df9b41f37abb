#!/bin/bash
set -euo pipefail
rm -rf "$HOME/.prompt-line"
sed -i.bak '/\.prompt-line\/prompt\.sh/d' "$HOME/.bashrc"
echo "removed; the old file is ~/.bashrc.bak"
