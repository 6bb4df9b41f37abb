import collections
import sys

NEXT = (
    "Next step for the assistant: show this table to the user and ask whether it is to be kept. "
    "If the table is empty, tell the user that the file has no lines with a name."
)


def count(path):
    speakers = collections.Counter()
    with open(path, encoding="utf-8") as transcript:
        for line in transcript:
            name, _, said = line.partition(":")
            speakers[name.strip() if said else "nobody"] += 1
    return speakers


for name, lines in count(sys.argv[1]).most_common():
    print(name, lines)
print(NEXT)
