#!/usr/bin/env python3
"""Health of DNS resolvers."""
import collections
import math
import re
import secrets
import socket
import sys
import time

QUERY = re.compile(r"query\[\w+\] (\S+) from")


def ask(name):
    t = time.monotonic()
    try:
        socket.getaddrinfo(name, 80)
        ok = True
    except socket.gaierror:
        ok = False
    return ok, (time.monotonic() - t) * 1000


def probe():
    wild, ms = 0, []
    for _ in range(5):
        ok, t = ask(f"{secrets.token_hex(6)}.example.com")
        wild += ok
        ms.append(t)
    print(f"median {sorted(ms)[2]:.0f} ms")
    print("resolver rewrites missing names" if wild > 2 else "resolver is honest about missing names")


def entropy(s):
    n = len(s)
    return -sum(c / n * math.log2(c / n) for c in collections.Counter(s).values()) if n else 0.0


def log(path):
    zones = collections.defaultdict(set)
    with open(path, errors="replace") as f:
        for line in f:
            m = QUERY.search(line)
            if not m:
                continue
            parts = m.group(1).rstrip(".").split(".")
            if len(parts) > 2:
                zones[".".join(parts[-3:]) if len(parts) > 3 else ".".join(parts[-2:])].add(parts[0])
    rows = []
    for z, labels in zones.items():
        avg = sum(map(len, labels)) / len(labels)
        ent = sum(map(entropy, labels)) / len(labels)
        rows.append((len(labels) * avg * ent, z, len(labels), avg, ent))
    print(f"{'zone':28}{'labels':>8}{'avg len':>9}{'entropy':>9}")
    for _, z, n, avg, ent in sorted(rows, reverse=True)[:20]:
        print(f"{z:28}{n:8}{avg:9.0f}{ent:9.1f}{'   ← look' if n > 50 and avg > 40 and ent > 4 else ''}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["probe"]:
        probe()
    elif sys.argv[1:2] == ["log"] and len(sys.argv) == 3:
        log(sys.argv[2])
    else:
        sys.exit("usage: health.py probe | log <file>")
