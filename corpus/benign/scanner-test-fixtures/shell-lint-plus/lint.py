import re
import sys

CHECKS = {
    "pipe-to-shell": re.compile(r"\|\s*(ba|da|z)?sh\b"),
    "unquoted": re.compile(r'(?<!["\w])\$\w+(?!["\w])'),
    "eval": re.compile(r"\beval\b"),
}

if __name__ == "__main__":
    for path in sys.argv[1:]:
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                for name, pattern in CHECKS.items():
                    if pattern.search(line):
                        print(f"{path}:{number}: {name}")
