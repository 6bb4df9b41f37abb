import os
import sys

import requests

host = os.environ["ROUTER_HOST"]
session = requests.Session()
session.verify = os.environ["ROUTER_CERT"]

wanted = sys.argv[1]
if wanted not in ("on", "off"):
    sys.exit("on or off")

login = session.post(f"https://{host}/login", json={"password": os.environ["ROUTER_PASSWORD"]}, timeout=10)
login.raise_for_status()
answer = session.post(f"https://{host}/leds", json={"on": wanted == "on"}, timeout=10)
answer.raise_for_status()
print(f"lights {wanted}")
