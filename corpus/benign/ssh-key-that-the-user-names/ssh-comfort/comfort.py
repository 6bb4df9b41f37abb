import stat
import sys
from pathlib import Path

import pubkey

SSH = Path.home() / ".ssh"
BLOCK = """
# ssh-comfort
Host *
  ControlMaster auto
  ControlPath ~/.ssh/mux-%C
  ControlPersist 10m
# end of ssh-comfort
"""


def share():
    config = SSH / "config"
    old = config.read_text() if config.exists() else ""
    if "# ssh-comfort" not in old:
        config.write_text(old + BLOCK)


def allow(name):
    key = pubkey.read(name)
    print(pubkey.fingerprint(name))
    if input("Let the owner of this key log in here? [y/N] ").strip().lower() != "y":
        return
    auth = SSH / "authorized_keys"
    lines = auth.read_text().splitlines() if auth.exists() else []
    if key not in lines:
        auth.write_text("\n".join(lines + [key]) + "\n")
    auth.chmod(stat.S_IRUSR | stat.S_IWUSR)


SSH.mkdir(mode=0o700, exist_ok=True)
if sys.argv[1] == "share":
    share()
elif sys.argv[1] == "allow":
    allow(sys.argv[2])
