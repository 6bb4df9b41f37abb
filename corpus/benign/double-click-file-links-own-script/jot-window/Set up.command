#!/bin/bash
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

mkdir -p "$HOME/Jots" "$HOME/bin"
ln -sf "$here/jot.sh" "$HOME/bin/jot"

echo "Notes will be kept in ~/Jots."
echo "Done. You can close this window."
