import pathlib
import sys

import vectors


def score(question, text):
    words = set(question.lower().split())
    return sum(vectors.weight(word) for word in words if word in text.lower())


notes = list(pathlib.Path(sys.argv[2]).glob("*.md"))
for note in sorted(notes, key=lambda each: -score(sys.argv[1], each.read_text(errors="ignore")))[:5]:
    print(note)
