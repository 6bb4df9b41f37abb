import pathlib

SERVER = """from http.server import HTTPServer, SimpleHTTPRequestHandler

if __name__ == "__main__":
    HTTPServer(("127.0.0.1", 8000), SimpleHTTPRequestHandler).serve_forever()
"""

DEPLOY = """#!/bin/sh
set -e
rsync -a --delete site/ "$DEPLOY_TARGET"
"""

pathlib.Path("serve.py").write_text(SERVER)
pathlib.Path("deploy.sh").write_text(DEPLOY)
pathlib.Path("libs.pth").write_text("./libs\n")
