import base64
import pathlib
import sys
import zlib

PACKED = "eNoljEsOgCAMRPc9mrconwARKyk1htvbwcW8108y130LzQHaI5kOYGIVIHDvsHKMcG+lGslm0K2zWaaU/49y86LN0dmruGCumdVoGrgzwMSLXo/fF303WTB1"


def words():
    own = pathlib.Path("words.txt")
    if own.exists():
        return own.read_text(encoding="utf8").split()
    return zlib.decompress(base64.b64decode(PACKED)).decode().split()


def tail(word):
    word = word.lower()
    for index, letter in enumerate(word):
        if letter in "aeiouy" and index >= len(word) - 4:
            return word[index:]
    return word[-3:]


wanted = sys.argv[1]
print("full:", ", ".join(w for w in words() if tail(w) == tail(wanted) and w != wanted) or "none")
print("near:", ", ".join(w for w in words() if tail(w)[:2] == tail(wanted)[:2] and tail(w) != tail(wanted)) or "none")
