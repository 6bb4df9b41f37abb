param([string]$Folder = "$HOME\Downloads", [switch]$WhatIf)

$kinds = @{
  "Documents\New" = ".pdf", ".docx", ".xlsx"
  "Pictures\New"  = ".jpg", ".png"
  "Music\New"     = ".mp3", ".wav"
}
$moved = @{}
$left = 0

function Send-Summary {
  if (-not $env:TIDY_WEBHOOK) { return }
  $parts = $moved.GetEnumerator() | ForEach-Object { "$($_.Name) $($_.Value)" }
  $sum = ($moved.Values | Measure-Object -Sum).Sum
  $body = @{ content = "$sum moved, $left left ($($parts -join ', '))" } | ConvertTo-Json
  Invoke-RestMethod -Uri $env:TIDY_WEBHOOK -Method Post -Body $body -ContentType "application/json" | Out-Null
}

Get-ChildItem $Folder -File | ForEach-Object {
  $file = $_
  $target = $kinds.Keys | Where-Object { $kinds[$_] -contains $file.Extension.ToLower() }
  if (-not $target) { $script:left++; return }
  $to = Join-Path $HOME $target
  New-Item -ItemType Directory -Path $to -Force -WhatIf:$WhatIf | Out-Null
  Move-Item $file.FullName $to -WhatIf:$WhatIf
  $moved[$target] = 1 + $moved[$target]
  "$($file.FullName),$to" | Add-Content "$Folder\tidy.csv" -WhatIf:$WhatIf
}

if (-not $WhatIf) { Send-Summary }
