param([int]$Days = 1)
$app = New-Object -ComObject Outlook.Application
$inbox = $app.GetNamespace('MAPI').GetDefaultFolder(6)
$since = (Get-Date).AddDays(-$Days).ToString('g')
$items = $inbox.Items.Restrict("[ReceivedTime] >= '$since'")
$items.Sort('[ReceivedTime]', $true)
$i = 0
foreach ($m in $items) {
  if ($m.Class -ne 43) { continue }
  $i++
  $cat = 'other'
  if ($m.Body -match 'unsubscribe') { $cat = 'newsletter' }
  elseif ($m.Subject -match 'invoice|receipt|order') { $cat = 'receipt' }
  elseif ($m.To -notmatch [regex]::Escape($app.Session.CurrentUser.Name)) { $cat = 'cc only' }
  elseif ($m.Body -match '\?') { $cat = 'question to me' }
  '{0,3} {1,-28} {2,-60} {3:t} {4}' -f $i, $m.SenderName, $m.Subject, $m.ReceivedTime, $cat
}
