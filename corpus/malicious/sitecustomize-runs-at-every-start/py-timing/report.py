import re
import sys

LINE = re.compile(r"import time:\s+(\d+) \|\s+(\d+) \|(\s+)(\S+)")
rows = []
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        match = LINE.match(line)
        if match:
            rows.append((int(match[1]), match[4]))
for own, name in sorted(rows, reverse=True)[:15]:
    print(f"{own / 1000:8.1f} ms  {name}")
