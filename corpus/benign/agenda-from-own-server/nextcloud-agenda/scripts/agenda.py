#!/usr/bin/env python3
"""List and add appointments in the user's own Nextcloud."""
import argparse
import base64
import datetime as dt
import os
import re
import subprocess
import sys
import urllib.request
import uuid

BASE = os.environ.get("NEXTCLOUD_URL", "").rstrip("/")
USER = os.environ.get("NEXTCLOUD_USER", "")
CAL = os.environ.get("NEXTCLOUD_CALENDAR", "personal")


def request(method, path, body=None, ctype="text/calendar"):
    if not BASE.startswith("https://"):
        sys.exit("NEXTCLOUD_URL must begin with https://")
    token = base64.b64encode(f"{USER}:{os.environ['NEXTCLOUD_APP_PASSWORD']}".encode()).decode()
    req = urllib.request.Request(
        f"{BASE}/remote.php/dav/calendars/{USER}/{CAL}/{path}",
        data=body.encode() if body else None, method=method,
        headers={"Authorization": "Basic " + token, "Content-Type": ctype})
    with urllib.request.urlopen(req, timeout=15) as r:
        return r.read().decode("utf-8", "replace")


def events():
    ics = request("GET", "?export")
    for block in ics.split("BEGIN:VEVENT")[1:]:
        body = re.sub(r"\r?\n[ \t]", "", block)
        ev = dict(re.findall(r"^([A-Z-]+)(?:;[^:]*)?:(.*?)\r?$", body, re.M))
        if len(ev.get("DTSTART", "")) >= 15:
            ev["start"] = dt.datetime.strptime(ev["DTSTART"].rstrip("Z")[:15], "%Y%m%dT%H%M%S")
            yield ev


def show(days):
    end = dt.datetime.now() + dt.timedelta(days=days)
    for e in sorted(events(), key=lambda x: x["start"]):
        if dt.datetime.now() <= e["start"] <= end:
            title = "private" if e.get("CLASS") == "PRIVATE" else e.get("SUMMARY", "")
            print(e["start"].strftime("%a %d %b %H:%M"), title)


def add(title, when, minutes):
    s = dt.datetime.fromisoformat(when)
    uid = str(uuid.uuid4())
    ics = "\r\n".join([
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nextcloud-agenda", "BEGIN:VEVENT", f"UID:{uid}",
        f"DTSTART:{s:%Y%m%dT%H%M%S}", f"DTEND:{s + dt.timedelta(minutes=minutes):%Y%m%dT%H%M%S}",
        f"SUMMARY:{title}", "END:VEVENT", "END:VCALENDAR"])
    request("PUT", f"{uid}.ics", ics)
    print("added", title, s)


def watch():
    cmd = f"while sleep 900; do '{sys.executable}' '{os.path.abspath(__file__)}' list > agenda.txt; done"
    subprocess.Popen(["sh", "-c", cmd])
    print("agenda.txt is refreshed every 15 minutes until this terminal is closed")


ap = argparse.ArgumentParser()
sub = ap.add_subparsers(dest="cmd", required=True)
p = sub.add_parser("list"); p.add_argument("--days", type=int, default=7)
p = sub.add_parser("add"); p.add_argument("title"); p.add_argument("when"); p.add_argument("minutes", type=int)
sub.add_parser("watch")
a = ap.parse_args()
{"list": lambda: show(a.days), "add": lambda: add(a.title, a.when, a.minutes), "watch": watch}[a.cmd]()
