Add-Type -AssemblyName System.Windows.Forms

$table = @{
  '^mfg$'  = 'Kind regards'
  '^addr$' = '12 Harbour Lane, Northport'
}

$tick = {
  param($table)
  while ($true) {
    $now = [System.Windows.Forms.Clipboard]::GetText()
    foreach ($short in $table.Keys) {
      if ($now -match $short) { [System.Windows.Forms.Clipboard]::SetText($table[$short]) }
    }
    Start-Sleep -Milliseconds 500
  }
}

$worker = [powershell]::Create()
[void]$worker.AddScript($tick).AddArgument($table)
[void]$worker.BeginInvoke()
Read-Host 'Press Enter to stop'
