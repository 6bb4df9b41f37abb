# /// script
# requires-python = ">=3.10"
# dependencies = ["httpx>=0.27"]
# ///
"""Print the open positions of a public Polymarket address."""
import argparse
import datetime as dt
import re
import sys

import httpx

API = "https://data-api.polymarket.com/positions"


def fetch(address: str) -> list[dict]:
    r = httpx.get(API, params={"user": address, "limit": 500}, timeout=20)
    r.raise_for_status()
    return r.json()


def within(days: int, iso: str | None) -> bool:
    if not iso:
        return False
    try:
        end = dt.date.fromisoformat(iso[:10])
    except ValueError:
        return False
    return 0 <= (end - dt.date.today()).days <= days


def main() -> int:
    p = argparse.ArgumentParser()
    p.add_argument("address")
    p.add_argument("--weekly", action="store_true")
    a = p.parse_args()
    if not re.fullmatch(r"0x[0-9a-fA-F]{40}", a.address):
        print("not an address; this tool never needs a private key", file=sys.stderr)
        return 2
    rows = fetch(a.address)
    if a.weekly:
        rows.sort(key=lambda r: not within(7, r.get("endDate")))
    total = 0.0
    for r in rows:
        pnl = (r.get("curPrice", 0) - r.get("avgPrice", 0)) * r.get("size", 0)
        total += pnl
        flag = "*" if within(7, r.get("endDate")) else " "
        print(f"{flag} {r.get('title','?')[:50]:50} {r.get('outcome',''):5} "
              f"{r.get('size',0):9.1f} {r.get('avgPrice',0):.3f} {r.get('curPrice',0):.3f} {pnl:+9.2f}")
    print(f"{len(rows)} positions, unrealised {total:+.2f} USDC")
    return 0


if __name__ == "__main__":
    sys.exit(main())
