param(
  [string]$Folder,
  [string]$Target = "$HOME\Pictures\Sorted",
  [switch]$Plan, [switch]$Go,
  [string]$Undo
)
$ErrorActionPreference = "Stop"

function Initialize-ExifTool {
  if (Get-Command exiftool -ErrorAction SilentlyContinue) { return }
  Write-Host "ExifTool is missing. It can be installed with:"
  Write-Host "  winget install --id OliverBetz.ExifTool --source winget"
  $a = Read-Host "Install now? (y/N)"
  if ($a -ne "y") { throw "ExifTool is needed." }
  winget install --id OliverBetz.ExifTool --source winget --accept-package-agreements
}

function Get-ShotDate([string]$path) {
  $d = & exiftool -s3 -d "%Y-%m-%d" -DateTimeOriginal -CreateDate $path | Select-Object -First 1
  if ($d -match '^\d{4}-\d{2}-\d{2}$') { return [datetime]$d }
  return $null
}

if ($Undo) {
  foreach ($r in Import-Csv $Undo) {
    if (Test-Path $r.To) { Move-Item -LiteralPath $r.To -Destination $r.From }
  }
  "Undone."
  exit
}

if (-not (Test-Path $Folder)) { throw "Folder not found: $Folder" }
Initialize-ExifTool

$moves = foreach ($f in Get-ChildItem $Folder -Recurse -File -Include *.jpg,*.jpeg,*.heic,*.cr3,*.mp4,*.mov) {
  $d = Get-ShotDate $f.FullName
  $sub = if ($d) { "{0:yyyy}\{0:yyyy-MM}" -f $d } else { "unknown-date" }
  [pscustomobject]@{ From = $f.FullName; To = Join-Path (Join-Path $Target $sub) $f.Name }
}

$moves | Group-Object { Split-Path $_.To } | Select-Object Count, Name | Format-Table -AutoSize
if ($Plan -or -not $Go) { "Plan only, nothing moved."; exit }

$log = "undo-{0:yyyyMMdd-HHmm}.csv" -f (Get-Date)
$done = foreach ($m in $moves) {
  New-Item -ItemType Directory -Force (Split-Path $m.To) | Out-Null
  if (Test-Path -LiteralPath $m.To) { continue }
  Move-Item -LiteralPath $m.From -Destination $m.To
  $m
}
$done | Export-Csv $log -NoTypeInformation
"{0} files moved, undo file {1}" -f @($done).Count, $log
