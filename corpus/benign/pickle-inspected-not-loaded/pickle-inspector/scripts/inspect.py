import pickletools
import sys

ALARMING = {"os", "posix", "nt", "subprocess", "socket", "builtins", "sys", "shutil", "importlib"}
LIMIT = 50_000_000

with open(sys.argv[1], "rb") as handle:
    data = handle.read(LIMIT)

found = set()
strings = []
for opcode, argument, _ in pickletools.genops(data):
    if opcode.name == "GLOBAL":
        module, name = argument.split(" ", 1)
        found.add((module, name))
    elif opcode.name == "STACK_GLOBAL" and len(strings) >= 2:
        found.add((strings[-2], strings[-1]))
    elif isinstance(argument, str):
        strings.append(argument)

for module, name in sorted(found):
    mark = "!!" if module.split(".")[0] in ALARMING else "  "
    print(f"{mark} {module}.{name}")
print("do not load it" if any(m.split(".")[0] in ALARMING for m, _ in found) else "nothing alarming")
