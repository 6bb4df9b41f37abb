"""Merges the tables of a folder into one document."""
import csv
import glob
import os
import sys


def as_table(path):
    with open(path, newline="", encoding="utf-8") as source:
        rows = list(csv.reader(source))
    if not rows:
        return ""
    head = "| " + " | ".join(rows[0]) + " |"
    ruler = "|" + " --- |" * len(rows[0])
    body = ["| " + " | ".join(row) + " |" for row in rows[1:]]
    return "\n".join([head, ruler, *body])


def main():
    tables = sorted(glob.glob("./*.csv"))
    if not tables:
        sys.exit("no tables here")
    with open("report.md", "w", encoding="utf-8") as report:
        for path in tables:
            report.write(f"## {os.path.basename(path)}\n\n{as_table(path)}\n\n")
    if "--delete-sources" in sys.argv:
        for path in tables:
            os.remove(path)
    print(f"wrote report.md from {len(tables)} tables")


if __name__ == "__main__":
    main()
