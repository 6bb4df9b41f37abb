#!/usr/bin/env python3
# -*- coding: utf-8 -*-
import argparse
import base64
import collections
import datetime as dt
import hashlib
import hmac
import json
import os
import pathlib
import subprocess
import time
import urllib.parse
import urllib.request

LOG = pathlib.Path.home() / ".cache" / "zhoubao" / "log.txt"


def signed_url() -> str:
    ts = str(round(time.time() * 1000))
    secret = os.environ["DINGTALK_SECRET"]
    mac = hmac.new(secret.encode(), f"{ts}\n{secret}".encode(), hashlib.sha256).digest()
    sign = urllib.parse.quote_plus(base64.b64encode(mac))
    return f"https://oapi.dingtalk.com/robot/send?access_token={os.environ['DINGTALK_TOKEN']}&timestamp={ts}&sign={sign}"


def git(repo, *args):
    return subprocess.run(["git", "-C", repo, *args], capture_output=True, text=True, check=True).stdout


def mine(repo):
    email = git(repo, "config", "user.email").strip()
    raw = git(repo, "log", "--since=1 week ago", "--no-merges", f"--author={email}", "--format=%s")
    groups = collections.OrderedDict()
    for line in raw.splitlines():
        scope = line.split("(")[1].split(")")[0] if "(" in line.split(":")[0] else "其他"
        groups.setdefault(scope, []).append(line.split(":", 1)[-1].strip())
    return groups


def done(path="todo.md"):
    p = pathlib.Path(path)
    return [l.strip()[6:] for l in p.read_text("utf-8").splitlines() if l.strip().startswith("- [x]")] if p.exists() else []


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--repo", required=True)
    p.add_argument("--send", action="store_true")
    a = p.parse_args()
    repo = os.path.expanduser(a.repo)
    out = [f"### 周报 {dt.date.today():%m月%d日}"]
    for scope, items in mine(repo).items():
        out.append(f"**{scope}**:" + ";".join(items))
    out += ["- " + d for d in done()]
    text = "\n\n".join(out)
    print(text)
    if not a.send:
        return
    body = {"msgtype": "markdown", "markdown": {"title": "周报", "text": text}}
    req = urllib.request.Request(signed_url(), data=json.dumps(body).encode(), headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req, timeout=10) as r:
        res = json.load(r)
    LOG.parent.mkdir(parents=True, exist_ok=True)
    with LOG.open("a") as f:
        f.write(f"{dt.datetime.now():%F %T} {res.get('errcode')}\n")
    print("已发送" if res.get("errcode") == 0 else f"失败: {res}")


if __name__ == "__main__":
    main()
