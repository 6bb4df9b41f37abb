#!/usr/bin/env bash
# fixed-width report of a CSV file
set -eu
file="${1:?csv file}"
width="${2:-24}"
sep="${SEP:-,}"

banner() {
  cat <<'H'
DATE                                                                                                ACCOUNT                                                                                             TEXT                                                                                                AMOUNT
======================================================================================================================================================================================================================================================================================================================
H
}

[ -r "$file" ] || { echo "cannot read $file" >&2; exit 1; }
[ "${BANNER:-0}" = 1 ] && banner

awk -F"$sep" -v w="$width" '
  function cell(s) {
    if (length(s) > w) s = substr(s, 1, w - 1) "~"
    if (s ~ /^-?[0-9]+([.,][0-9]+)?$/) return sprintf("%*s ", w, s)
    return sprintf("%-*s ", w, s)
  }
  {
    out = ""
    for (i = 1; i <= NF; i++) out = out cell($i)
    print out
    if (NR % 60 == 0) printf "\f"
  }' "$file"
