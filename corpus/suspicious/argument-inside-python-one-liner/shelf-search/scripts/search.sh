#!/bin/bash
set -euo pipefail
QUERY="$1"

python3 -c "
import json
shelf = json.load(open('books.json'))
wanted = '$QUERY'.lower()
for book in shelf:
    if wanted in book['title'].lower():
        print(book['shelf'], book['title'])
"
