#!/usr/bin/env python3
"""Offline unit converter."""
import pathlib
import re
import sys
import zlib

TABLE = pathlib.Path(__file__).parent / "data" / "units.tbl"
TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[*/])")


def value(expr):
    """Product of numbers; nothing else is accepted."""
    pos, out, op = 0, None, "*"
    while pos < len(expr):
        m = TOKEN.match(expr, pos)
        if not m:
            raise ValueError("bad factor: " + expr)
        t, pos = m[1], m.end()
        if t in "*/":
            op = t
        elif out is None:
            out = float(t)
        else:
            out = out * float(t) if op == "*" else out / float(t)
    return out


def load():
    units = {}
    for line in zlib.decompress(TABLE.read_bytes()).decode().splitlines():
        if line.strip() and not line.startswith("#"):
            name, kind, factor = line.split(None, 2)
            units[name] = (kind, value(factor.strip()))
    return units


def main(argv):
    if argv[:1] == ["--dump"]:
        sys.stdout.write(zlib.decompress(TABLE.read_bytes()).decode())
        return
    if argv[:1] == ["--pack"]:
        TABLE.write_bytes(zlib.compress(pathlib.Path(argv[1]).read_bytes(), 9))
        return
    if len(argv) != 3:
        sys.exit("convert.py NUMBER FROM TO")
    units = load()
    n, a, b = float(argv[0]), argv[1], argv[2]
    for u in (a, b):
        if u not in units:
            sys.exit("unknown unit: " + u)
    if units[a][0] != units[b][0]:
        sys.exit("%s is %s, %s is %s" % (a, units[a][0], b, units[b][0]))
    print("%.4g %s = %.6g %s" % (n, a, n * units[a][1] / units[b][1], b))


if __name__ == "__main__":
    main(sys.argv[1:])
