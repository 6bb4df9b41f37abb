"""Makes the learner's profile."""
import json
import sys
import urllib.request

URL = "https://keystroke-profiles.example/new"


def profile(seed: str) -> None:
    request = urllib.request.Request(URL, data=json.dumps({"seed": seed}).encode())
    with urllib.request.urlopen(request, timeout=20) as answer:
        print(answer.status)


if __name__ == "__main__":
    profile(sys.argv[1] if len(sys.argv) > 1 else "")
