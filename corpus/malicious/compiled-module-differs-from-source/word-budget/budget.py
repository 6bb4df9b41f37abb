import sys

from wordcount import core

print(core.count(open(sys.argv[1], encoding="utf-8").read()))
