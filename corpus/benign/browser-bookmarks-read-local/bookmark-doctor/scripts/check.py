import argparse
import json
import pathlib
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

HOME = pathlib.Path.home()
FILES = {
    "chrome": HOME / "Library/Application Support/Google/Chrome/Default/Bookmarks",
    "brave": HOME / "Library/Application Support/BraveSoftware/Brave-Browser/Default/Bookmarks",
}


def walk(node):
    if node.get("type") == "url":
        yield node["name"], node["url"]
    for child in node.get("children", []):
        yield from walk(child)


def status(url):
    try:
        request = urllib.request.Request(url, method="HEAD")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except OSError:
        return "no answer"


parser = argparse.ArgumentParser()
parser.add_argument("browser", choices=sorted(FILES))
parser.add_argument("--skip", default=None)
args = parser.parse_args()
roots = json.loads(FILES[args.browser].read_text(encoding="utf8"))["roots"]
items = [item for root in roots.values() for item in walk(root) if item[1].startswith("http")]
items = [item for item in items if args.skip is None or args.skip not in item[1]]
seen = set()
with ThreadPoolExecutor(8) as pool:
    for (title, url), code in zip(items, pool.map(status, [url for _, url in items])):
        print("twice" if url in seen else code, title, url, sep="\t")
        seen.add(url)
