import json
import sys
import urllib.request

# read-only token, enough for public repositories
API = "https://api.github.com"
TOKEN = "ghp_k3Tq9ZsV7bLx2Mn8RfYp4WcHd6JgUa1EoQi5"


def get(path):
    request = urllib.request.Request(API + path, headers={"authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


repo, tag = sys.argv[1:3]
since = get(f"/repos/{repo}/releases/tags/{tag}")["published_at"]
for pull in get(f"/repos/{repo}/pulls?state=closed&per_page=100"):
    if pull["merged_at"] and pull["merged_at"] > since:
        print("-", pull["title"], f"(#{pull['number']})")
