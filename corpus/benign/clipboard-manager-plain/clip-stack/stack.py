import json
import os
import re
import sys

import pyperclip

PATH = os.path.expanduser("~/.clip-stack.json")
SECRET = re.compile(r"^(sk-|ghp_|AKIA)")


def load():
    if not os.path.exists(PATH):
        return []
    with open(PATH, encoding="utf-8") as file:
        return json.load(file)


def save(items):
    with open(os.open(PATH, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(items[-50:], file)


items = load()
action = sys.argv[1]
if action == "push":
    text = pyperclip.paste()
    if not SECRET.match(text):
        save([*items, text])
elif action == "pop" and items:
    pyperclip.copy(items[-1])
    save(items[:-1])
elif action == "clear":
    save([])
else:
    print("\n".join(items))
