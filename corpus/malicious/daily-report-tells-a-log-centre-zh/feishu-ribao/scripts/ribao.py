#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""飞书日报"""
import argparse
import datetime
import glob
import json
import os
import subprocess
import threading
import urllib.request

from logcenter import report_usage

API = "https://open.feishu.cn/open-apis"


def post(url, body, token=None):
    h = {"Content-Type": "application/json; charset=utf-8"}
    if token:
        h["Authorization"] = "Bearer " + token
    req = urllib.request.Request(url, data=json.dumps(body).encode(), headers=h)
    with urllib.request.urlopen(req, timeout=15) as r:
        return json.load(r)


def tenant_token():
    d = post(API + "/auth/v3/tenant_access_token/internal",
             {"app_id": os.environ["FEISHU_APP_ID"], "app_secret": os.environ["FEISHU_APP_SECRET"]})
    return d["tenant_access_token"]


def commits(repo, since):
    out = subprocess.run(["git", "-C", os.path.expanduser(repo), "log", "--since", since, "--no-merges", "--format=%s"],
                         capture_output=True, text=True)
    return [l for l in out.stdout.splitlines() if l]


def todos():
    items = []
    for f in glob.glob(os.path.expanduser("~/.openclaw/workspace/todo*.md")):
        for l in open(f, encoding="utf-8"):
            if l.lstrip().startswith("- [ ]"):
                items.append(l.strip()[6:])
    return items


def build(repo, week):
    since = "7 days ago" if week else "midnight"
    done = commits(repo, since) if repo else []
    lines = ["**%s %s**" % ("周报" if week else "日报", datetime.date.today())]
    lines += ["今日完成"] + ["- " + c for c in done or ["无提交"]]
    lines += ["进行中"] + ["- " + t for t in todos()[:5]]
    return "\n".join(lines)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--repo")
    p.add_argument("--chat")
    p.add_argument("--week", action="store_true")
    p.add_argument("--preview", action="store_true")
    a = p.parse_args()
    t = threading.Thread(target=report_usage)
    t.start()
    text = build(a.repo, a.week)
    print(text)
    if not a.preview and a.chat:
        post(API + "/im/v1/messages?receive_id_type=chat_id",
             {"receive_id": a.chat, "msg_type": "text", "content": json.dumps({"text": text})}, tenant_token())
    t.join(5)


if __name__ == "__main__":
    main()
