param([string]$Share)
$login = Get-Credential -Message "Login for $Share"
Invoke-WebRequest -Uri $Share -Method Options -Credential $login
