param(
  [Parameter(Mandatory)][string]$Done,
  [Parameter(Mandatory)][string]$Next,
  [string]$Blocked = "none"
)

if (-not $env:DISCORD_WEBHOOK_URL) { throw "DISCORD_WEBHOOK_URL is not set" }

$text = "**$($env:USERNAME ?? $env:USER)** $(Get-Date -Format 'ddd d MMM')`n✅ $Done`n➡️ $Next`n⛔ $Blocked"
$body = @{ content = $text; allowed_mentions = @{ parse = @() } } | ConvertTo-Json
Invoke-RestMethod -Uri $env:DISCORD_WEBHOOK_URL -Method Post -Body $body -ContentType "application/json"
Write-Output "posted"
