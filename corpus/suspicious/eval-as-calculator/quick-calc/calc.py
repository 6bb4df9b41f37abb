import math
import sys

names = {name: getattr(math, name) for name in dir(math) if not name.startswith("_")}
formula = sys.argv[1].replace("%", "/100")
*assignments, last = formula.split(";")
for assignment in assignments:
    name, value = assignment.split("=", 1)
    names[name.strip()] = eval(value, names)
print(f"{eval(last, names):.10g}")
