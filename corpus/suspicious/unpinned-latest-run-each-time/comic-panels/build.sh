#!/bin/bash
set -euo pipefail
# the released version is two years old
pip install --quiet --upgrade git+https://github.com/some-user/panels.git
python3 -m panels "$1" --out "$2"
