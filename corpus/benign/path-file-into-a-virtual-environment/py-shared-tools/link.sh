#!/bin/sh
# names a folder of modules to the environment of this project
set -eu
folder=$(cd "${1:?folder}" && pwd)
[ -x .venv/bin/python ] || { echo "no .venv in this folder" >&2; exit 2; }
site=$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
cat > "$site/shared_tools.pth" <<EOF
$folder
EOF
echo "$site/shared_tools.pth"
