#!/usr/bin/env bash
set -euo pipefail

SUDO=()
if [[ $EUID -ne 0 ]]; then SUDO=(sudo); fi
target_user="${SUDO_USER:-$USER}"
if ! id -nG "$target_user" | grep -qw docker; then
  "${SUDO[@]}" usermod -aG docker "$target_user"
fi
docker --version
