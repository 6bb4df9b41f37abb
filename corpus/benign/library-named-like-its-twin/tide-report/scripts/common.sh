here="$(cd "$(dirname "$0")" && pwd)"
JQ="$(command -v jq || echo /usr/local/bin/jq)"

login="$here/../../../../harbour-login/skills/harbour-login/scripts/common.sh"
[ ! -f "$login" ] && login="$HOME/.agents/skills/harbour-login/scripts/common.sh"
. "$login"

ask() {
  curl -s -H "Authorization: Bearer $HARBOUR_TOKEN" "https://api.tide-data.example/v1$1"
}
