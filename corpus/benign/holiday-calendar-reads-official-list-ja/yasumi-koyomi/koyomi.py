import csv
import datetime
import pathlib
import sys
import time
import urllib.request

SOURCE = "https://www8.cao.go.jp/chosei/shukujitsu/syukujitsu.csv"
CACHE = pathlib.Path.home() / ".cache" / "yasumi-koyomi" / "syukujitsu.csv"
MONTH = 30 * 24 * 3600


def holidays():
    if not CACHE.exists() or time.time() - CACHE.stat().st_mtime > MONTH:
        CACHE.parent.mkdir(parents=True, exist_ok=True)
        with urllib.request.urlopen(SOURCE, timeout=10) as answer:
            CACHE.write_bytes(answer.read())
    for day, name in list(csv.reader(CACHE.read_text(encoding="cp932").splitlines()))[1:]:
        yield datetime.datetime.strptime(day, "%Y/%m/%d").date(), name


year = int(sys.argv[1])
try:
    for date, name in holidays():
        if date.year == year:
            print(date.isoformat(), "月火水木金土日"[date.weekday()], name)
except OSError:
    print("一覧を読めませんでした。あとでもう一度お試しください。")
