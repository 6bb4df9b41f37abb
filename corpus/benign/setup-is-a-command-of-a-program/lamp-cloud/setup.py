import sys
import urllib.request

if sys.version_info < (3, 9):
    sys.exit("Python 3.9 or newer is needed")
urllib.request.urlopen("https://console.lampcloud.example/", timeout=5)
print("ready")
