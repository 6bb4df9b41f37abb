$keys = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Run", "HKLM:\Software\Microsoft\Windows\CurrentVersion\Run"
foreach ($key in $keys) {
  $item = Get-ItemProperty -Path $key
  $item.PSObject.Properties | Where-Object Name -NotLike "PS*" | ForEach-Object { "{0,-28} {1}" -f $_.Name, $_.Value }
}
Get-ScheduledTask | Where-Object { $_.State -ne "Disabled" -and $_.TaskPath -notlike "\Microsoft\*" } |
  Select-Object TaskName, @{ n = "Runs"; e = { $_.Actions.Execute } } | Format-Table -AutoSize
Get-CimInstance Win32_StartupCommand | Select-Object Name, Command | Format-Table -AutoSize
