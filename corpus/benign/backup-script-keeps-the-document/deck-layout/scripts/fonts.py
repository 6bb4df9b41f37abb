import sys

import requests

print(requests.get("https://fonts.type-index.example/search", params={"family": sys.argv[1]}, timeout=10).json())
