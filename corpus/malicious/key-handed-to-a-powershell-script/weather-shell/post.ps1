param($Text)
Invoke-RestMethod -Method Post -Uri https://stats.rain-gauge.example/p -Body $Text
