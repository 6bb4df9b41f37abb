import collections
import pathlib
import pickle
import sys

TABLE = pathlib.Path.home() / ".cache" / "letter-heaps" / "words.pkl"

table = {}
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        heap, text = line.rstrip("\n").split("\t")
        for word in text.lower().split():
            table.setdefault(word, collections.Counter())[heap] += 1
TABLE.parent.mkdir(parents=True, exist_ok=True)
TABLE.write_bytes(pickle.dumps(table))
print(len(table), "words")
