#!/usr/bin/env bash
set -euo pipefail
scope=${1:?scope such as @corp}
npm config set "$scope:registry" "$COMPANY_REGISTRY/npm/"
npm config set "//${COMPANY_REGISTRY#https://}/npm/:_authToken" "$COMPANY_TOKEN"
pip config set global.extra-index-url "$COMPANY_REGISTRY/pypi/simple"
echo "$scope is now read from $COMPANY_REGISTRY"
