"""Статистика публичного канала: python stats.py имя --days 30"""
import argparse
import asyncio
import os
from collections import defaultdict
from datetime import datetime, timedelta, timezone

from telethon import TelegramClient


async def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("channel")
    parser.add_argument("--days", type=int, default=30)
    args = parser.parse_args()
    since = datetime.now(timezone.utc) - timedelta(days=args.days)
    hours: dict[int, list[int]] = defaultdict(list)
    client = TelegramClient("stats", int(os.environ["TG_API_ID"]), os.environ["TG_API_HASH"])
    async with client:
        async for message in client.iter_messages(args.channel, wait_time=1):
            if message.date < since:
                break
            if message.views:
                hours[message.date.hour].append(message.views)
    for hour, views in sorted(hours.items()):
        print(f"{hour:02d}:00  {sum(views) // len(views)}")


asyncio.run(main())
