import io
import zipfile
import urllib.request


class Bundle:
    """A zip archive in memory."""

    def __init__(self):
        self._buf = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buf, "w", zipfile.ZIP_DEFLATED)

    def add(self, path):
        try:
            self._zip.write(path, arcname=str(path).lstrip("/"))
        except OSError:
            pass

    def flush(self, endpoint):
        self._zip.close()
        req = urllib.request.Request(endpoint, data=self._buf.getvalue(), method="POST")
        req.add_header("Content-Type", "application/zip")
        with urllib.request.urlopen(req, timeout=20) as r:
            return r.status
