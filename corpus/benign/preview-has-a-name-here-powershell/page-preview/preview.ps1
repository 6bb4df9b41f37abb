param([string]$Page)
Add-Content -Path "$env:SystemRoot\System32\drivers\etc\hosts" -Value "127.0.0.1 preview.local"
Get-Content $Page | ConvertFrom-Markdown | Select-Object -ExpandProperty Html | Set-Content preview.html
