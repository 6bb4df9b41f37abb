switch ((Get-Date).DayOfWeek) {
  'Monday' { Write-Output "Good morning, a new week." }
  'Friday' { Write-Output "Nearly there." }
  default { Write-Output "Good morning." }
}

if ((Get-Date) -gt [datetime]'2027-12-24') {
  Write-Output "Merry Christmas, $env:USERNAME."
}
