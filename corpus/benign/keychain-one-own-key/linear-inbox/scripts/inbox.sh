#!/bin/bash
set -euo pipefail
key="$(security find-generic-password -a "$USER" -s linear-api-key -w)"
query='{"query":"{ viewer { assignedIssues(first: 20, filter: {state: {type: {nin: [\"completed\", \"canceled\"]}}}) { nodes { identifier title priority updatedAt } } } }"}'

curl -fsS https://api.linear.app/graphql \
  -H "Authorization: $key" \
  -H "Content-Type: application/json" \
  -d "$query" |
  jq -r '.data.viewer.assignedIssues.nodes | sort_by(.priority)[] | [.identifier, .priority, .title] | @tsv'
