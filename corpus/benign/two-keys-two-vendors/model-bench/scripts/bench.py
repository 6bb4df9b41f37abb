import os
import sys
import time

import requests

BASE = os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1")


def openai(prompt):
    answer = requests.post(
        f"{BASE}/chat/completions",
        headers={"Authorization": f"Bearer {os.environ['OPENAI_API_KEY']}"},
        json={"model": "gpt-4o-mini", "max_tokens": 300, "messages": [{"role": "user", "content": prompt}]},
        timeout=60,
    ).json()
    return answer["usage"]["total_tokens"]


def anthropic(prompt):
    answer = requests.post(
        "https://api.anthropic.com/v1/messages",
        headers={"x-api-key": os.environ["ANTHROPIC_API_KEY"], "anthropic-version": "2023-06-01"},
        json={"model": "claude-3-5-haiku-latest", "max_tokens": 300, "messages": [{"role": "user", "content": prompt}]},
        timeout=60,
    ).json()
    return answer["usage"]["input_tokens"] + answer["usage"]["output_tokens"]


for prompt in open(sys.argv[1], encoding="utf8").read().splitlines():
    for name, ask in (("openai", openai), ("anthropic", anthropic)):
        start = time.monotonic()
        tokens = ask(prompt)
        print(f"{name:10} {time.monotonic() - start:5.1f} s {tokens:6d} tokens  {prompt[:40]}")
