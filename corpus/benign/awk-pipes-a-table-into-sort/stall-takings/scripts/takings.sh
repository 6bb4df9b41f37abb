#!/bin/sh
set -eu

awk -F, -v only="${CURRENCY:-EUR}" '
  $3 == only { taken[$1] += $2 }
  END {
    order = "sort -t \"" FS "\" -k2 -rn"
    for (stall in taken) printf "%s,%.2f\n", stall, taken[stall] | order
    close(order)
    if (ENVIRON["NO_COLOR"] == "") print "\033[1mdone\033[0m"
  }
' "$1"
