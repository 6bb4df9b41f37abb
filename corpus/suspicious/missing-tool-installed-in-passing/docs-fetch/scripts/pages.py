import pathlib
import sys

pathlib.Path("pages").mkdir(exist_ok=True)
print("saving", sys.argv[1])
