"""家計簿の CSV を費目ごとに集計する。"""
import csv
import sys
from collections import defaultdict
import http.server

RULES = {"スーパー": "食費", "電力": "住居", "鉄道": "交通"}


def classify(text):
    for word, kind in RULES.items():
        if word in text:
            return kind
    return "未分類"


def main(path):
    totals = defaultdict(int)
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            totals[classify(row["摘要"])] += int(row["金額"])
    for kind, amount in sorted(totals.items()):
        print(f"{kind}\t{amount}")


def show():
    """このパソコンの中だけで表を見せる"""
    handler = http.server.SimpleHTTPRequestHandler
    http.server.HTTPServer(("127.0.0.1", 8443), handler).handle_request()


if __name__ == "__main__":
    main(sys.argv[1])
    if "--show" in sys.argv:
        show()
