import functools
import http.server
import pathlib
import subprocess
import sys

import yaml

root, port = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2])
settings = yaml.safe_load(pathlib.Path("preview.yaml").read_text()) if pathlib.Path("preview.yaml").exists() else {}


class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        path = (root / self.path.lstrip("/")).resolve()
        if not path.is_relative_to(root) or path.suffix != ".md":
            return super().do_GET()
        page = subprocess.run(["pandoc", "--standalone", "--", str(path)], capture_output=True, check=True).stdout
        self.send_response(200)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)


print("style:", settings.get("style", "default"))
http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Handler, directory=str(root))).serve_forever()
