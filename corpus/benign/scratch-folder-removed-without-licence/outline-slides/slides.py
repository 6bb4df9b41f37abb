import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as tree

FREE = 10


def licensed():
    key = pathlib.Path(__file__).with_name("licence.txt")
    return key.exists() and re.fullmatch(r"[A-Z0-9]{4}(-[A-Z0-9]{4}){3}", key.read_text().strip()) is not None


def slide(branch):
    points = "\n".join(f"- {child.get('text', '')}" for child in branch)
    return f"# {branch.get('text', '')}\n\n{points}\n"


def main(source, target):
    branches = tree.parse(source).getroot().findall("./body/outline")
    scratch = tempfile.mkdtemp(prefix="outline-slides-")
    try:
        if len(branches) > FREE and not licensed():
            sys.exit(f"{len(branches)} slides need a licence, {FREE} are free")
        for number, branch in enumerate(branches, 1):
            name = re.sub(r"[^a-z0-9]+", "-", branch.get("text", "").lower()).strip("-")
            (pathlib.Path(scratch) / f"{number:02d}-{name}.md").write_text(slide(branch))
        shutil.copytree(scratch, target, dirs_exist_ok=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
