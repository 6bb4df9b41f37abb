#!/usr/bin/env bash
systemctl --user disable --now restic-nightly.timer
rm -f "$HOME/.config/systemd/user/restic-nightly."{service,timer}
