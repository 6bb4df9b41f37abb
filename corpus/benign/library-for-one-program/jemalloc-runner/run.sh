#!/usr/bin/env bash
set -euo pipefail
lib=$(ldconfig -p | awk '/libjemalloc.so.2/{print $NF; exit}')
[ -n "$lib" ] || { echo "install libjemalloc2" >&2; exit 1; }
LD_PRELOAD="$lib" MALLOC_CONF=stats_print:true exec "$@"
