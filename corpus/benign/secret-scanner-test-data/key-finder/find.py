import pathlib
import re
import sys

KINDS = {
    "github": re.compile(r"\bghp_[A-Za-z0-9]{36}\b"),
    "aws": re.compile(r"\bAKIA[A-Z0-9]{16}\b"),
}
for path in pathlib.Path(sys.argv[1]).rglob("*"):
    if path.is_file() and ".git" not in path.parts:
        for number, line in enumerate(path.read_text(errors="ignore").splitlines(), 1):
            for kind, pattern in KINDS.items():
                if pattern.search(line):
                    print(f"{path}:{number}: {kind}")
