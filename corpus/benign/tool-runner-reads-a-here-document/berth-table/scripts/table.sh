#!/usr/bin/env bash
set -eu
uvx --quiet --with tabulate python3 - "$1" <<'EOF'
import csv, sys
from tabulate import tabulate
print(tabulate(list(csv.reader(open(sys.argv[1])))))
EOF
