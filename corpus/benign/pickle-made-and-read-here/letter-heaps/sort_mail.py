import collections
import pathlib
import pickle
import sys

TABLE = pathlib.Path.home() / ".cache" / "letter-heaps" / "words.pkl"
if not TABLE.exists():
    sys.exit("Run count_words.py first.")

with open(TABLE, "rb") as file:
    table = pickle.load(file)

scores = collections.Counter()
for word in sys.stdin.read().lower().split():
    scores.update(table.get(word.strip(".,:;!?"), {}))
print(scores.most_common(1)[0][0] if scores else "later")
