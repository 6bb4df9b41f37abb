import argparse
import asyncio
import json
import urllib.request

import websockets


def address_of(tab):
    tabs = json.loads(urllib.request.urlopen("http://localhost:9222/json/list", timeout=5).read())
    for each in tabs:
        if each.get("id") == tab:
            return each.get("webSocketDebuggerUrl")
    return None


async def turn(tab, by):
    async with websockets.connect(address_of(tab)) as socket:
        await socket.send(json.dumps({"id": 1, "method": "Input.dispatchMouseEvent", "params": {"type": "mouseWheel", "x": 1, "y": 1, "deltaX": 0, "deltaY": by, "tab": tab}}))
        print(await socket.recv())


parser = argparse.ArgumentParser()
parser.add_argument("tab")
parser.add_argument("--by", type=int, default=300)
given = parser.parse_args()
asyncio.run(turn(given.tab, given.by))
