import { describe, expect, test } from "vitest";
import { readScript } from "../../src/read/read-script.ts";
import { powershell } from "./powershell/read.ts";
import { operationsOf } from "./python/read.ts";
import { only, say } from "./script/say.ts";
import { tellShell } from "./shell/read.ts";

/** Each way to write a value of the registry: how many things it is told to make stay. */
const WRITERS: Readonly<Record<string, (key: string, name: string) => number>> = {
  "reg add in Git Bash": (key, name) =>
    tellShell(`reg add 'HKCU\\${key}' /v ${name} /d 'C:\\a.exe' /f`).operations.filter((line) =>
      line.endsWith(`persist registry-run-key ⟨HKCU\\${key}⟩ with ⟨C:\\a.exe⟩`),
    ).length,
  "reg add in cmd": (key, name) =>
    only(say(readScript, "batch", `reg add "HKCU\\${key}" /v ${name} /d C:\\a.exe /f`), "persist").length,
  "Set-ItemProperty": (key, name) =>
    only(powershell(`Set-ItemProperty -Path 'HKCU:\\${key}' -Name ${name} -Value 'C:\\a.exe'`), "persist").length,
  RegWrite: (key, name) =>
    only(powershell(`(New-Object -ComObject WScript.Shell).RegWrite('HKCU\\${key}\\${name}', 'C:\\a.exe')`), "persist")
      .length,
  winreg: (key, name) =>
    operationsOf(
      `import winreg\nk = winreg.CreateKey(winreg.HKEY_CURRENT_USER, r'${key}')\nwinreg.SetValueEx(k, '${name}', 0, 1, 'a.exe')`,
    ).filter((line) => line === `persist registry-run-key ${key} a.exe`).length,
};

describe.each(Object.entries(WRITERS))("%s", (_, persists) => {
  test.each([
    [String.raw`Software\Microsoft\Windows\CurrentVersion\Run`, "x"],
    [String.raw`Software\Microsoft\Windows\CurrentVersion\RunOnce`, "x"],
    [String.raw`Software\Microsoft\Windows\CurrentVersion\RunServices`, "x"],
    [String.raw`Software\Microsoft\Windows\CurrentVersion\Policies\Explorer\Run`, "x"],
    [String.raw`Software\Microsoft\Windows NT\CurrentVersion\Winlogon`, "Shell"],
    [String.raw`Software\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\sethc.exe`, "Debugger"],
    ["Environment", "UserInitMprLogonScript"],
  ])("sees a program that Windows starts: %s", (key, name) => {
    expect(persists(key, name)).toBe(1);
  });

  test.each([
    [String.raw`Software\Example`, "Theme"],
    [String.raw`Software\Example\Runtime`, "Version"],
    ["Environment", "PATH"],
  ])("sees a setting: %s", (key, name) => {
    expect(persists(key, name)).toBe(0);
  });
});
