#!/usr/bin/env bash
file="$(mktemp --suffix=.png)"
gnome-screenshot -a -f "$file" && tesseract "$file" - -l eng 2>/dev/null | xclip -selection clipboard
rm -f "$file"
