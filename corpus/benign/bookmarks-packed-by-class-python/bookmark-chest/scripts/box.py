import queue
import threading
import zipfile


class Box:
    """Packs files in the background while the next ones are looked for."""

    def __init__(self, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        self._queue = queue.Queue()
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED)
        threading.Thread(target=self._work, daemon=True).start()

    def put(self, path):
        self._queue.put(path)

    def _work(self):
        while True:
            path = self._queue.get()
            try:
                self._zip.write(path, arcname=f"{path.parent.parent.name}/{path.parent.name}/{path.name}")
            except OSError as error:
                print("left out", path, error)
            self._queue.task_done()

    def close(self):
        self._queue.join()
        self._zip.close()
