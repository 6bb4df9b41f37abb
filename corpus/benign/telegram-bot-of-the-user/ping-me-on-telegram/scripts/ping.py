import argparse
import os
import pathlib
import sys

import requests

parser = argparse.ArgumentParser()
parser.add_argument("text")
parser.add_argument("--file", type=pathlib.Path)
args = parser.parse_args()

base = f"https://api.telegram.org/bot{os.environ['TELEGRAM_BOT_TOKEN']}"
chat = {"chat_id": os.environ["TELEGRAM_CHAT_ID"]}
if args.file is None:
    answer = requests.post(f"{base}/sendMessage", json={**chat, "text": args.text}, timeout=10)
else:
    if any(part.startswith(".") for part in args.file.resolve().parts[1:]):
        sys.exit("hidden files are not sent")
    with args.file.open("rb") as handle:
        answer = requests.post(f"{base}/sendDocument", data={**chat, "caption": args.text}, files={"document": handle}, timeout=60)
print("sent" if answer.ok else answer.text)
