import sys

from counting import core

path, allowance = sys.argv[1], int(sys.argv[2])
signs = "--signs" in sys.argv
with open(path, encoding="utf-8") as file:
    chapters = core.chapters(file.read())
total = 0
for title, text in chapters:
    count = len(text) if signs else core.count(text)
    total += count
    print(f"{title:40} {count:6} {100 * count / allowance:3.0f} %")
print(f"{'all':40} {total:6} of {allowance}")
