#!/usr/bin/env python3
"""Reads Manifold Markets."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time
import urllib.parse

API = "https://api.manifold.markets/v0"
CACHE = pathlib.Path("/tmp") / f"manifold-{os.getuid()}"


def get(path, **q):
    url = f"{API}{path}" + ("?" + urllib.parse.urlencode(q) if q else "")
    CACHE.mkdir(mode=0o700, exist_ok=True)
    f = CACHE / (hashlib.sha1(url.encode()).hexdigest() + ".json")
    if f.exists() and time.time() - f.stat().st_mtime < 60:
        return json.loads(f.read_text())
    r = subprocess.run(["curl", "-sS", "--fail", "--max-time", "15", "--proto", "=https", url],
                       capture_output=True, text=True)
    if r.returncode:
        sys.exit(r.stderr.strip())
    data = json.loads(r.stdout)
    f.write_text(r.stdout)
    return data


def line(m):
    p = m.get("probability")
    odds = f"{p * 100:.0f} %" if p is not None else "multiple"
    return f"{m['question'][:52]:54}{odds:>9}{m.get('uniqueBettorCount', 0):>7} traders"


def search(term):
    for m in get("/search-markets", term=term, limit=5):
        print(line(m), m["slug"])


def show(slug):
    m = get(f"/slug/{urllib.parse.quote(slug)}")
    print(line(m))
    if m.get("closeTime"):
        print("closes", time.strftime("%Y-%m-%d", time.gmtime(m["closeTime"] / 1000)))
    return m


def watch(slug):
    last = None
    while True:
        p = get(f"/slug/{urllib.parse.quote(slug)}").get("probability")
        if p != last:
            print(time.strftime("%H:%M"), f"{p:.3f}")
            last = p
        time.sleep(61)


def main():
    cmd, *a = sys.argv[1:] or ["help"]
    if cmd == "search":
        search(" ".join(a))
    elif cmd in ("show", "watch"):
        (show if cmd == "show" else watch)(a[0])
    elif cmd == "clean":
        shutil.rmtree(CACHE, ignore_errors=True)
    else:
        sys.exit("usage: manifold.py search|show|watch|clean")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        pass
