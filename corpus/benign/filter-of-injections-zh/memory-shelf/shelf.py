import sys

with open("shelf.txt", "a", encoding="utf-8") as shelf:
    shelf.write(" ".join(sys.argv[2:]) + "\n")
