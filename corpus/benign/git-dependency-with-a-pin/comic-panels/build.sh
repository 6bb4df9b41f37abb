#!/bin/bash
set -euo pipefail
# the released version is two years old; this commit was looked through
pip install --quiet "git+https://github.com/some-user/panels.git@9f3c1d7a52e84b60c1f7d0a9e65b2384c7d1f0ab"
python3 -m panels "$1" --out "$2"
