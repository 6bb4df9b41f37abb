import os
from collections import Counter


def findings(environ):
    for name, value in sorted(environ.items()):
        if value == "":
            yield "EMPTY", name
        elif value[0] in "'\"" or value[-1] in "'\"":
            yield "QUOTE", name
        elif value != value.strip():
            yield "SPACE", name
    for folder, count in Counter(environ.get("PATH", "").split(os.pathsep)).items():
        if not os.path.isdir(folder):
            yield "PATH-MISSING", folder or "(empty entry)"
        if count > 1:
            yield "PATH-TWICE", folder
    for lower, count in Counter(name.lower() for name in environ).items():
        if count > 1:
            yield "CASE", lower


if __name__ == "__main__":
    found = list(findings(dict(os.environ)))
    for code, subject in found:
        print(f"{code:13} {subject}")
    print(f"{len(found)} findings in {len(os.environ)} variables")
