#!/bin/sh
set -eu

docker run --rm -v /:/host:ro debian:12-slim sh -c 'du -xk --max-depth=4 /host | sort -rn | head -n 20'
