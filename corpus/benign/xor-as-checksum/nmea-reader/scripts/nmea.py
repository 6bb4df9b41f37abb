import functools
import operator
import sys

SAMPLE = bytes([36, 71, 80, 68, 80, 84, 44, 52, 46, 50, 44, 48, 46, 53])


def checksum(text):
    return functools.reduce(operator.xor, text.encode("ascii", "ignore"), 0)


def fields(line):
    if not line.startswith("$") or "*" not in line:
        return None
    body, _, digits = line[1:].partition("*")
    try:
        good = checksum(body) == int(digits[:2], 16)
    except ValueError:
        good = False
    return body.split(",") if good else None


good = bad = 0
shallow = None
for line in open(sys.argv[1], encoding="ascii", errors="replace"):
    parts = fields(line.strip())
    if parts is None:
        bad += 1
        continue
    good += 1
    if parts[0].endswith("DPT") and parts[1]:
        depth = float(parts[1])
        shallow = depth if shallow is None else min(shallow, depth)
print(f"{good} good, {bad} bad, shallowest {shallow} m")
print("self-test", format(checksum(SAMPLE[1:].decode()), "02X"))
