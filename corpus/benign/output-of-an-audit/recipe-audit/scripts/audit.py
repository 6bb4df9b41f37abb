import pathlib
import re
import sys

DOUBTFUL = re.compile(r"https?://\d+\.\d+\.\d+\.\d+")

for file in sorted(pathlib.Path(sys.argv[1]).rglob("*ockerfile*")):
    for line in file.read_text(encoding="utf-8").splitlines():
        if DOUBTFUL.search(line):
            print(line.removeprefix("RUN "))
