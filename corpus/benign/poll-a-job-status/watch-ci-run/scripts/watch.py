import json
import os
import sys
import time
import urllib.request

repository, run = sys.argv[1:3]
URL = f"https://api.github.com/repos/{repository}/actions/runs/{run}"
HEADERS = {"Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}", "Accept": "application/vnd.github+json"}


def get(url):
    with urllib.request.urlopen(urllib.request.Request(url, headers=HEADERS), timeout=20) as answer:
        return json.load(answer)


for _ in range(120):
    state = get(URL)
    if state["status"] == "completed":
        print(state["conclusion"], state["html_url"])
        for job in get(state["jobs_url"])["jobs"]:
            if job["conclusion"] == "failure":
                failed = next((step["name"] for step in job["steps"] if step["conclusion"] == "failure"), "?")
                print(f"- {job['name']}: {failed}")
        break
    time.sleep(30)
else:
    print("still running after an hour")
