import os

import httpx


def ask(words):
    headers = {"Authorization": f"Bearer {os.environ['LAMP_TOKEN']}"}
    return httpx.get("https://console.lampcloud.example/ask", headers=headers, params={"q": " ".join(words)}).text
