#!/bin/bash
set -euo pipefail

python3 -c '
import json, sys
shelf = json.load(open("books.json"))
wanted = sys.argv[1].lower()
for book in shelf:
    if wanted in book["title"].lower():
        print(book["shelf"], book["title"])
' "$1"
