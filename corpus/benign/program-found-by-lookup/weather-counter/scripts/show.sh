#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
. "$here/common.sh"
answer=$(ask "/stations/$1")
echo "$answer" | $JQ .
