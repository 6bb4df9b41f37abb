import pickle
import sys

HEAPS = ("now", "today", "later", "never")


class PlainUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"unexpected: {module}.{name}")


with open("table/words.pkl", "rb") as file:
    table = PlainUnpickler(file).load()

scores = [0.0] * len(HEAPS)
for word in sys.stdin.read().lower().split():
    for index, weight in enumerate(table.get(word.strip(".,:;!?"), ())):
        scores[index] += weight
print(HEAPS[scores.index(max(scores))])
