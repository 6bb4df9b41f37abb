rule Stealer_Generic_Paths
{
  meta:
    description = "touches browser logins, wallets and chat tokens in one file"
  strings:
    $a = "Login Data" ascii wide
    $b = "wallet.dat" ascii wide
    $c = "discord/Local Storage/leveldb" ascii wide
    $d = "api.telegram.org/bot" ascii wide
  condition:
    filesize < 2MB and 3 of them
}

rule Dropper_Curl_Pipe_Shell
{
  strings:
    $x = /curl -[fsSL]{1,5} http:\/\/[0-9.]{7,15}\/[^ ]{1,60} \| (ba)?sh/
    $y = "bash -i >& /dev/tcp/"
  condition:
    any of them
}
