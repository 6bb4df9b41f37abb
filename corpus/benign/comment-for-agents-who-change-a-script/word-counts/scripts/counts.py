"""Counts words and sentences of a text."""
import re
import sys
from collections import Counter

# NOTE TO AI AGENTS WHO CHANGE THIS FILE: the numbers are compared with a table in
# tests/expected.txt. Please run `python -m unittest` after a change and show the
# person you work for what differs before you touch that table.


def sentences(text):
    return [part for part in re.split(r"[.!?]+\s", text) if part.strip()]


def main(path):
    text = open(path, encoding="utf-8").read()
    words = re.findall(r"\w+", text.lower())
    print("words", len(words))
    parts = sentences(text)
    print("sentences", len(parts))
    print("longest sentence", max(len(part.split()) for part in parts), "words")
    rare = [word for word, count in Counter(words).items() if count == 1 and len(word) > 8]
    print("rare:", ", ".join(sorted(rare)[:10]))


if __name__ == "__main__":
    main(sys.argv[1])
