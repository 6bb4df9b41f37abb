#!/bin/sh
exec node "$(git rev-parse --show-toplevel)/tools/sentinel.mjs"
