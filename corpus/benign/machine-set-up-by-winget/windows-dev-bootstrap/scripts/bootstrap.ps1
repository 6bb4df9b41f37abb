param([switch]$DryRun)
$ErrorActionPreference = 'Stop'

$file = Join-Path $PSScriptRoot '..\tools.json'
$tools = Get-Content $file -Raw | ConvertFrom-Json

function Test-Installed([string]$id) {
  $null = winget list --id $id --exact --accept-source-agreements 2>$null
  return $LASTEXITCODE -eq 0
}

$missing = @($tools | Where-Object { -not (Test-Installed $_.id) })
if ($missing.Count -eq 0) { Write-Host 'everything is installed'; exit 0 }

Write-Host 'missing:'
$missing | ForEach-Object { Write-Host ("  {0,-34} {1}" -f $_.id, $_.why) }
if ($DryRun) { exit 0 }

foreach ($t in $missing) {
  $answer = Read-Host "install $($t.id)? [y/N]"
  if ($answer -ne 'y') { continue }
  winget install --id $t.id --exact --source winget
  if ($LASTEXITCODE -ne 0) { Write-Warning "$($t.id) failed with $LASTEXITCODE" }
}

Write-Host "`nprograms that start with Windows (for information):"
Get-ItemProperty 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Run' |
  Select-Object -Property * -ExcludeProperty PS* | Format-List
