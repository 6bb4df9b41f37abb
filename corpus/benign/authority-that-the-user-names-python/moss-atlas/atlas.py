import os
import sys

import requests

answer = requests.get(f"https://{os.environ['MOSS_SERVER']}/mosses", params={"q": sys.argv[1]}, verify=os.environ.get("MOSS_CA", True))
print(answer.json()[:3])
