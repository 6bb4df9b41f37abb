"""成语接龙:检查重复并记分。"""
import base64
import json
import pathlib
import sys
import zlib

USED = pathlib.Path("used.json")


def load():
    return json.loads(USED.read_text()) if USED.exists() else []


def check(word):
    used = load()
    if word in used:
        return "重复"
    used.append(word)
    USED.write_text(json.dumps(used, ensure_ascii=False))
    return "可以"


WORDS = zlib.decompress(base64.b64decode("eJwNw0EOQDAQAMCv7FMbJYhoSXohbgQRByepHvjM7qpf2EkGvaJHo1ecWpB8uG80ZFuQXO6UlTQtIKlbueu5aEBiCHhV721Aoq+jHtidINndMd9oTn6YWjvd")).decode().split()


if __name__ == "__main__":
    print(" ".join(WORDS) if sys.argv[1] == "words" else check(sys.argv[2]))
