$snippets = Get-Content -Raw .\snippets.json | ConvertFrom-Json
$until = (Get-Date).AddHours(12)
while ((Get-Date) -lt $until) {
  $text = Get-Clipboard -Raw
  if ($text -match '^;(\w+)$' -and $snippets.($Matches[1])) {
    Set-Clipboard -Value $snippets.($Matches[1])
  }
  Start-Sleep -Milliseconds 300
}
