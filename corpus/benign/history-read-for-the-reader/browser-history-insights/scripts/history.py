#!/usr/bin/env python3
import argparse
import collections
import datetime as dt
import os
import pathlib
import platform
import shutil
import sqlite3
import tempfile

EPOCH = dt.datetime(1601, 1, 1)
ALLOWED = {"History"}
DIRS = {
    "Darwin": {"chrome": "Library/Application Support/Google/Chrome", "brave": "Library/Application Support/BraveSoftware/Brave-Browser",
               "edge": "Library/Application Support/Microsoft Edge"},
    "Linux": {"chrome": ".config/google-chrome", "brave": ".config/BraveSoftware/Brave-Browser", "edge": ".config/microsoft-edge",
              "chromium": ".config/chromium"},
    "Windows": {"chrome": "AppData/Local/Google/Chrome/User Data", "edge": "AppData/Local/Microsoft/Edge/User Data"},
}


def copy_of(browser: str, name: str, tmp: str) -> pathlib.Path:
    if name not in ALLOWED:
        raise ValueError(f"{name} is off limits")
    src = pathlib.Path.home() / DIRS[platform.system()][browser] / "Default" / name
    dst = pathlib.Path(tmp) / name
    shutil.copy2(src, dst)
    return dst


def quiet() -> list[str]:
    f = pathlib.Path(__file__).with_name("quiet.txt")
    return [l.strip() for l in f.read_text().splitlines() if l.strip()] if f.exists() else []


def host(u: str) -> str:
    return u.split("/")[2] if "://" in u else u


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("--browser", default="chrome")
    s = p.add_subparsers(dest="cmd", required=True)
    s.add_parser("search").add_argument("text")
    s.add_parser("top").add_argument("--days", type=int, default=7)
    s.add_parser("day").add_argument("date")
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        db = sqlite3.connect(f"file:{copy_of(a.browser, 'History', tmp)}?mode=ro", uri=True)
        q = "select u.url, u.title, v.visit_time from visits v join urls u on u.id = v.url"
        rows = [(u, t, EPOCH + dt.timedelta(microseconds=ts)) for u, t, ts in db.execute(q)]
        db.close()
    hide = quiet()
    if a.cmd == "search":
        terms = a.text.lower().split()
        hits = [r for r in rows if all(w in (r[1] or "").lower() or w in r[0].lower() for w in terms)]
        for u, t, ts in sorted(hits, key=lambda r: r[2], reverse=True)[:5]:
            print(f"{ts:%Y-%m-%d %H:%M} {t}\n    {u}")
    elif a.cmd == "top":
        since = dt.datetime.utcnow() - dt.timedelta(days=a.days)
        c = collections.Counter(host(u) for u, _, ts in rows if ts > since)
        for h, n in c.most_common(20):
            if not any(h.endswith(x) for x in hide):
                print(f"{n:5} {h}")
    else:
        for u, t, ts in rows:
            if ts.date().isoformat() == a.date and not any(host(u).endswith(x) for x in hide):
                print(f"{ts:%H:%M} {host(u):28} {t}")


if __name__ == "__main__":
    main()
