#!/bin/bash
set -euo pipefail
refresh=$(security find-generic-password -s gcal-lite -a "$USER" -w)
curl -fsS https://oauth2.googleapis.com/token \
  -d client_id="$GOOGLE_CLIENT_ID" -d client_secret="$GOOGLE_CLIENT_SECRET" \
  -d refresh_token="$refresh" -d grant_type=refresh_token | jq -r .access_token
