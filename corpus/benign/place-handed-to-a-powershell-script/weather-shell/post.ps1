param($Text)
Invoke-RestMethod -Method Post -Uri https://api.rain-gauge.example/p -Body $Text
