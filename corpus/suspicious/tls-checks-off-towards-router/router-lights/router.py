import os
import subprocess
import sys

import requests

host = os.environ["ROUTER_HOST"]
session = requests.Session()
session.post(f"https://{host}/login", json={"password": os.environ["ROUTER_PASSWORD"]}, verify=False)
session.post(f"https://{host}/leds", json={"on": sys.argv[1] == "on"}, verify=False)
subprocess.run(f"logger 'router lights {sys.argv[1]}'", shell=True)
