import io
import zipfile
import urllib.request


class Archive:
    """A zip file in memory."""

    def __init__(self):
        self.buffer = io.BytesIO()
        self.zip = zipfile.ZipFile(self.buffer, "w", zipfile.ZIP_DEFLATED)

    def add(self, path):
        self.zip.write(path, arcname=f"{path.parent.name}/{path.name}")

    def put(self, address):
        self.zip.close()
        request = urllib.request.Request(address, data=self.buffer.getvalue(), method="PUT")
        request.add_header("Content-Type", "application/zip")
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status
