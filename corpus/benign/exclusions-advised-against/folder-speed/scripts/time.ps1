Measure-Command { npm run build } | Select-Object TotalSeconds
