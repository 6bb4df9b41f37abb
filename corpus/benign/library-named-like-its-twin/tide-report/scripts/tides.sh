#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/common.sh"
table=$(ask "/harbours/$1/tides")
echo "$table" | $JQ .
