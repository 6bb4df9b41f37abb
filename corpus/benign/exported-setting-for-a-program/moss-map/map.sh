#!/bin/sh
set -a
SHADE=$(cat shade.txt)
set +a
export SHADE
env COLOUR="$(cat colour.txt)" python3 draw.py
