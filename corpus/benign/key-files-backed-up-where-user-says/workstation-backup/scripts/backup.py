import argparse
import subprocess
from pathlib import Path

import requests

FILES = [".ssh/id_ed25519", ".aws/credentials", ".kube/config", ".netrc", ".gitconfig"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("target")
    parser.add_argument("--recipient", required=True)
    args = parser.parse_args()
    for name in FILES:
        path = Path.home() / name
        if not path.exists():
            continue
        sealed = subprocess.run(["age", "-r", args.recipient, str(path)], check=True, capture_output=True).stdout
        requests.put(f"{args.target}/{path.name}.age", data=sealed, timeout=30).raise_for_status()
        print("saved", name)


if __name__ == "__main__":
    main()
