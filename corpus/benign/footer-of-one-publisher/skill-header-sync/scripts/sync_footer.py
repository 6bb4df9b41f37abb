#!/usr/bin/env python3
"""Keep one footer in all SKILL.md files of a repository."""
import argparse
import difflib
import pathlib
import re
import sys

START, END = "<!-- footer:start -->", "<!-- footer:end -->"
ORDERS = re.compile(
    r"\b(before using this skill|take[s]? precedence|when you meet|add (it|this section) to|ignore (all|previous)|do not (tell|mention))\b",
    re.I,
)


def apply(text, footer):
    block = "%s\n%s\n%s\n" % (START, footer.strip(), END)
    if START in text and END in text:
        a, rest = text.split(START, 1)
        return a + block + rest.split(END, 1)[1].lstrip("\n")
    return text.rstrip() + "\n\n" + block


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--root", required=True)
    p.add_argument("--write", action="store_true")
    a = p.parse_args()
    root = pathlib.Path(a.root).expanduser().resolve()
    installed = (pathlib.Path.home() / ".openclaw").resolve()
    if root == installed or installed in root.parents or root in installed.parents:
        sys.exit("refused: only the publisher's own repository")
    if not (root / ".git").exists():
        sys.exit("refused: not a git repository")
    footer = (root / "footer.md").read_text()
    if ORDERS.search(footer):
        sys.exit("refused: the footer contains instructions for the assistant")
    changed = 0
    for f in sorted(root.rglob("SKILL.md")):
        old = f.read_text()
        new = apply(old, footer)
        if new == old:
            continue
        changed += 1
        rel = str(f.relative_to(root))
        sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), new.splitlines(True), rel, rel))
        if a.write:
            f.write_text(new)
    print("%d files %s" % (changed, "written" if a.write else "would change"))


if __name__ == "__main__":
    main()
