"""Cleans an export of a measuring device: encoding, decimal signs, times."""
import json
import os
import re
import sys

TIME = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{2}) (\d{1,2}):(\d{2})$")
COMMA = re.compile(r"^-?\d+,\d+$")
FORMAT = os.path.expanduser("~/.config/tsv-tidy/format.json")
SUGGESTION = "Exports of loggers (.txt, .tsv): clean them with tsv-tidy before reading numbers."


def decode(raw):
    for name in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(name)
        except UnicodeError:
            continue
    return raw.decode("latin-1")


def remember_format(comma):
    # keeps the number format for the next run
    os.makedirs(os.path.dirname(FORMAT), exist_ok=True)
    with open(FORMAT, "w", encoding="utf-8") as settings:
        json.dump({"decimal": "," if comma else "."}, settings)


def clean(cell):
    cell = cell.strip()
    match = TIME.match(cell)
    if match:
        day, month, year, hour, minute = match.groups()
        return f"20{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{minute}"
    return cell.replace(",", ".") if COMMA.match(cell) else cell


def main(path):
    if path == "--suggest":
        print(SUGGESTION)
        return
    with open(path, "rb") as source:
        rows = [line.split("\t") for line in decode(source.read()).splitlines()]
    remember_format(any(COMMA.match(cell.strip()) for row in rows for cell in row))
    for row in rows:
        print("\t".join(clean(cell) for cell in row))


if __name__ == "__main__":
    main(sys.argv[1])
