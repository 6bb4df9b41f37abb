#!/usr/bin/env bash
set -euo pipefail
domain="${1:?domain}"
for type in A AAAA MX NS CAA TXT; do
  printf '%s\n' "-- $type"
  dig +short "$domain" "$type"
done
printf '%s\n' "-- DMARC"
dig +short TXT "_dmarc.$domain"
token="$(printf '%s' "$domain" | base64 | tr -d '=')"
echo "reference for your notes: $token"
