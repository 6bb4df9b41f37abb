#!/usr/bin/env python3
"""Fetch one pinned model file and verify it."""
import argparse
import hashlib
import json
import os
import pathlib
import sys
import urllib.request
from urllib.parse import urlsplit

OK = (".safetensors", ".gguf", ".onnx", ".json", ".txt")
HUB = "https://huggingface.co"


class DropAuth(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, req, fp, code, msg, headers, newurl):
        new = super().redirect_request(req, fp, code, msg, headers, newurl)
        if new and urlsplit(newurl).hostname != urlsplit(HUB).hostname:
            new.remove_header("Authorization")
        return new


def main():
    p = argparse.ArgumentParser()
    p.add_argument("name")
    p.add_argument("--dest", default="~/models")
    p.add_argument("--dry-run", action="store_true")
    a = p.parse_args()
    entry = json.loads((pathlib.Path(__file__).parent.parent / "models.json").read_text())[a.name]
    if not entry["file"].endswith(OK):
        sys.exit("refused: %s may contain code" % entry["file"])
    if len(entry["revision"]) != 40:
        sys.exit("revision must be a full commit id")
    url = "%s/%s/resolve/%s/%s" % (HUB, entry["repo"], entry["revision"], entry["file"])
    req = urllib.request.Request(url)
    if os.environ.get("HF_TOKEN"):
        req.add_header("Authorization", "Bearer " + os.environ["HF_TOKEN"])
    with urllib.request.build_opener(DropAuth).open(req, timeout=60) as r:
        print(url, r.headers.get("Content-Length"), "bytes")
        if a.dry_run:
            return
        out = pathlib.Path(a.dest).expanduser() / a.name / pathlib.Path(entry["file"]).name
        out.parent.mkdir(parents=True, exist_ok=True)
        part = out.with_suffix(out.suffix + ".part")
        h = hashlib.sha256()
        with open(part, "wb") as f:
            while block := r.read(1 << 20):
                h.update(block)
                f.write(block)
    if h.hexdigest() != entry["sha256"]:
        part.unlink()
        sys.exit("checksum mismatch, file removed")
    part.rename(out)
    print("ok", out)


if __name__ == "__main__":
    main()
