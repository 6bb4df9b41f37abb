#!/bin/bash
exec 3< firings.txt
while read -r -u 3 line; do
  echo "$line"
done
coproc bc
echo "1250 / 5" >&"${COPROC[1]}"
read -r step <&"${COPROC[0]}"
echo "$step"
