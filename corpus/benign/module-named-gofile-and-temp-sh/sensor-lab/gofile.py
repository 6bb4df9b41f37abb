import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    fields = json.load(file)
print("package sensors\n\ntype Reading struct {")
for name, kind in fields.items():
    print(f"\t{name.title()} {kind} `json:\"{name}\"`")
print("}")
