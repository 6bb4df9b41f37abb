import re
import sys

from units import unpacked

steps = unpacked()
text = open(sys.argv[1]).read()


def rounded(match):
    step = steps.get(match[2], 1)
    return f"{round(float(match[1]) / step) * step} {match[2]}"


print(re.sub(r"([\d.]+) (\w+)", rounded, text))
