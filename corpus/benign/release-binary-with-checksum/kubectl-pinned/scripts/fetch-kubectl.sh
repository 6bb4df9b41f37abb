#!/usr/bin/env bash
set -euo pipefail
version="${1:?version, for example v1.31.4}"
arch="$(uname -m | sed 's/x86_64/amd64/; s/aarch64/arm64/')"
base="https://dl.k8s.io/release/$version/bin/linux/$arch"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

curl -fsSLO "$base/kubectl"
curl -fsSLO "$base/kubectl.sha256"
echo "$(cat kubectl.sha256)  kubectl" | sha256sum --check --status || { echo "checksum differs, nothing installed" >&2; exit 1; }

mkdir -p "$HOME/.local/bin"
install -m 0755 kubectl "$HOME/.local/bin/kubectl"
"$HOME/.local/bin/kubectl" version --client
