import pickle
import sys
import urllib.request

URL = "https://word-vectors.example/data/en.pkl"


def load():
    with urllib.request.urlopen(URL) as answer:
        return pickle.loads(answer.read())


def near(word, table, count=5):
    origin = table[word]
    score = lambda other: -sum(a * b for a, b in zip(origin, table[other]))
    return sorted((name for name in table if name != word), key=score)[:count]


print(", ".join(near(sys.argv[1], load())))
