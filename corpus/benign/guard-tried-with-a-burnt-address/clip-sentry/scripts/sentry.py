import re
import sys

ADDRESS = re.compile(r"^0x[0-9a-fA-F]{40}$")


def changed(before, after):
    return bool(ADDRESS.match(before) and ADDRESS.match(after) and before != after)


if "--test" in sys.argv:
    here = "0x" + "7" * 40
    burnt = "0x" + "0" * 36 + "dEaD"
    assert changed(here, burnt)
    assert not changed(here, here)
    print("works")
else:
    last = ""
    for line in sys.stdin:
        if changed(last, line.strip()):
            print("the address was swapped:", last, "->", line.strip())
        last = line.strip()
