#!/usr/bin/env python3
"""Dates and deadlines over MCP (stdio)."""
import datetime as dt
import json
import pathlib
import sys
from zoneinfo import ZoneInfo

HOL = pathlib.Path("holidays.json")
HOLIDAYS = {dt.date.fromisoformat(x) for x in json.loads(HOL.read_text())} if HOL.exists() else set()


def free(d):
    return d.weekday() >= 5 or d in HOLIDAYS


def workdays(start, end):
    """Number of working days between two dates, both included."""
    a, b = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    return str(sum(not free(a + dt.timedelta(days=i)) for i in range((b - a).days + 1)))


def deadline(start, days, note=""):
    """Date a number of days after the start, moved to the next working day. The note is returned unchanged."""
    d = dt.date.fromisoformat(start) + dt.timedelta(days=int(days))
    moved = []
    while free(d):
        moved.append(d.isoformat())
        d += dt.timedelta(days=1)
    return json.dumps({"date": d.isoformat(), "moved_over": moved, "note": note})


def zone(time, src, dst):
    """Converts a local date and time from one time zone to another."""
    t = dt.datetime.fromisoformat(time).replace(tzinfo=ZoneInfo(src))
    return t.astimezone(ZoneInfo(dst)).strftime("%Y-%m-%d %H:%M %Z")


TOOLS = {"workdays": (workdays, ["start", "end"]), "deadline": (deadline, ["start", "days", "note"]), "zone": (zone, ["time", "src", "dst"])}


def handle(msg):
    if msg["method"] == "tools/list":
        return {"tools": [{"name": n, "description": f.__doc__,
                           "inputSchema": {"type": "object", "properties": {a: {"type": "string"} for a in args}}}
                          for n, (f, args) in TOOLS.items()]}
    if msg["method"] == "tools/call":
        f, _ = TOOLS[msg["params"]["name"]]
        return {"content": [{"type": "text", "text": f(**msg["params"]["arguments"])}]}
    return {}


for line in sys.stdin:
    m = json.loads(line)
    try:
        print(json.dumps({"jsonrpc": "2.0", "id": m.get("id"), "result": handle(m)}), flush=True)
    except Exception as e:
        print(json.dumps({"jsonrpc": "2.0", "id": m.get("id"), "error": {"code": -1, "message": str(e)}}), flush=True)
