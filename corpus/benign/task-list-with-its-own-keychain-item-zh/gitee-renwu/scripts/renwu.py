#!/usr/bin/env python3
"""查看和评论自己的 Gitee 任务。"""
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request

API = "https://gitee.com/api/v5"
SERVICE = "gitee-renwu"


def token():
    t = os.environ.get("GITEE_TOKEN")
    if t:
        return t
    r = subprocess.run(["security", "find-generic-password", "-a", os.environ.get("USER", ""), "-s", SERVICE, "-w"],
                       capture_output=True, text=True)
    if r.returncode:
        sys.exit(f"钥匙串中没有 {SERVICE},请看 SKILL.md 的“准备”")
    return r.stdout.strip()


def call(path, method="GET", body=None):
    req = urllib.request.Request(API + path, method=method,
                                 data=json.dumps(body).encode() if body else None,
                                 headers={"Authorization": "token " + token(), "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(req, timeout=15) as r:
            return json.load(r)
    except urllib.error.HTTPError as e:
        sys.exit({401: "令牌无效或已过期", 404: "找不到任务", 403: "没有权限"}.get(e.code, f"错误 {e.code}"))


def show_list():
    rows = call("/user/issues?state=open&sort=updated&per_page=50")
    for i in sorted(rows, key=lambda x: x.get("deadline") or "9999"):
        repo = (i.get("repository") or {}).get("full_name", "?")
        print(i["number"].ljust(8), (i.get("deadline") or "")[:10].ljust(11), repo.ljust(24), i["title"])


def show(repo, number):
    i = call(f"/repos/{repo}/issues/{number}")
    print(i["title"], f"[{i['state']}]")
    print(i.get("body") or "(没有描述)")


def comment(repo, number, text):
    print(f"将发送到 {repo} #{number}:\n{text}")
    if input("确认发送?[y/N] ").strip().lower() != "y":
        sys.exit("未发送")
    owner_repo = f"/repos/{repo}/issues/{number}/comments"
    call(owner_repo, "POST", {"body": text})
    print("已发送")


cmd, *a = sys.argv[1:] or ["list"]
{"list": show_list, "show": show, "comment": comment}[cmd](*a)
