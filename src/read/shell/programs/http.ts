import type { Value } from "../../../model/value.ts";
import { concatenate, constant, literal } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, EMPTY } from "../run/values.ts";
import { fileOrStdin, request } from "./http-request.ts";
import { withScheme } from "../../with-scheme.ts";
import { httpie } from "./httpie.ts";
import { parseOptions, type OptionSpec, type Options } from "./options.ts";

/** curl(1): every option that takes a value. */
const CURL: OptionSpec = {
  short: "AbcCdDeEFHhKmoPQrtTuUwxXyYz",
  long:
    "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar create-file-mode " +
    "data data-ascii data-binary data-raw data-urlencode dns-servers doh-url dump-header expect100-timeout form form-string header hostpubmd5 interface json keepalive-time key key-type limit-rate " +
    "local-port location-trusted login-options max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir pass pinnedpubkey post301 preproxy proto proxy proxy-header proxy-user " +
    "quote range rate referer request resolve retry retry-delay retry-max-time socks4 socks5 socks5-hostname speed-limit speed-time stderr tls-max trace trace-ascii unix-socket upload-file url url-query user " +
    "user-agent variable write-out",
};
const DATA = ["d", "data", "data-ascii", "data-binary", "data-urlencode", "json", "url-query", "variable"];
const RAW_DATA = ["data-raw", "form-string"];
const WGET: OptionSpec = {
  short: "oaeiBtOTwQPUlARDIX",
  long: "output-file append-output execute input-file base tries output-document timeout wait quota directory-prefix user-agent header post-data post-file body-data body-file method user password referer load-cookies save-cookies level accept reject domains http-user http-password limit-rate",
};

/** `curl -K file`: one long option a line, `url = "https://…"` (curl(1), --config). */
function withConfig(call: Call): readonly Argument[] {
  const config = parseOptions(call.arguments, CURL).value("K", "config");
  if (config === undefined) return call.arguments;
  const content = fileOrStdin(config.value, call);
  const lines = (content.text ?? "").split("\n").slice(0, MAX_CONFIG_LINES);
  const read = lines.flatMap((line): readonly Argument[] => {
    const [, name, value] =
      /^\s{0,20}-{0,2}([a-z][a-z0-9-]{0,40})(?:\s{0,4}[=:\s]\s{0,4}"?([^"]{0,2000}))?/u.exec(line) ?? [];
    if (name === undefined) return [];
    const words = value === undefined ? [`--${name}`] : [`--${name}`, value.trim()];
    return words.map((text) => ({ value: { ...constant(text), origins: content.origins }, word: null }));
  });
  return [...call.arguments, ...read];
}

const MAX_CONFIG_LINES = 100;

const curl: Handler = (call) => {
  const options = parseOptions(withConfig(call), CURL);
  const urls = [...options.values("url"), ...options.operands].map((each) => each.value);
  if (options.has("k", "insecure", "proxy-insecure", "doh-insecure"))
    call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  const body = [
    ...options.values(...DATA).map((each) => bodyOf(each.value, call)),
    ...options.values(...RAW_DATA).map((each) => each.value),
    ...options.values("F", "form").map((each) => formOf(each.value, call)),
    ...options.values("T", "upload-file").map((each) => fileOrStdin(each.value, call)),
  ];
  const carried = options
    .values(
      "H",
      "header",
      "u",
      "user",
      "b",
      "cookie",
      "oauth2-bearer",
      "A",
      "user-agent",
      "e",
      "referer",
      "proxy-header",
    )
    .map((each) => headerOf(each.value, call));
  const method = options.value("X", "request")?.value.text?.toUpperCase() ?? null;
  const isGet =
    (body.length === 0 && (method === null || method === "GET" || method === "HEAD")) || options.has("G", "get");
  const outputs = options.values("o", "output");
  const folder = options.value("output-dir")?.value;
  const answers = urls.map((url, index) => {
    const output = outputs[index]?.value;
    const destination =
      output !== undefined && output.shape !== "-"
        ? inFolder(output, folder)
        : options.has("O", "remote-name", "remote-name-all", "J") && output === undefined
          ? inFolder(lastPart(url), folder)
          : null;
    return request(call, { url: withScheme(url), body, carried, isGet, isHead: options.has("I", "head"), destination });
  });
  return answers.length === 0 ? EMPTY : concatenate(answers);
};

const wget: Handler = (call) => {
  const options = parseOptions(call.arguments, WGET);
  if (options.has("no-check-certificate")) call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  const body = [
    ...options.values("post-data", "body-data").map((each) => each.value),
    ...options.values("post-file", "body-file").map((each) => fileOrStdin(each.value, call)),
  ];
  const carried = options
    .values("header", "user", "password", "http-user", "http-password")
    .map((each) => headerOf(each.value, call));
  const output = options.value("O", "output-document")?.value;
  const folder = options.value("P", "directory-prefix")?.value;
  const isStdout = output?.shape === "-" || output?.shape === "/dev/stdout";
  const method = options.value("method")?.value.text?.toUpperCase() ?? null;
  const answers = options.operands.map(({ value }) => {
    const destination = isStdout || options.has("spider") ? null : (output ?? inFolder(lastPart(value), folder));
    return request(call, {
      url: withScheme(value),
      body,
      carried,
      isGet: body.length === 0 && (method === null || method === "GET"),
      isHead: false,
      destination,
    });
  });
  return isStdout ? concatenate(answers) : EMPTY;
};

/** `@file`, `name@file`, `@-`; what `--variable` reads, `--expand-data` sends. */
function bodyOf(value: Value, call: Call): Value {
  const at = /^[\w[\].-]{0,60}@/u.exec(value.shape)?.[0].length;
  return at === undefined ? value : fileOrStdin(dropFirst(value, at), call);
}

/** `name=@file`, `name=<file`, `name=text`. */
function formOf(value: Value, call: Call): Value {
  const at = /^[^=]{0,100}="?[@<]/u.exec(value.shape)?.[0].length;
  if (at === undefined) return value;
  const path = dropFirst(value, at);
  const end = path.shape.search(/[;"]/u);
  return fileOrStdin(
    end === -1 ? path : { ...path, shape: path.shape.slice(0, end), text: path.text?.slice(0, end) ?? null },
    call,
  );
}

function headerOf(value: Value, call: Call): Value {
  return value.shape.startsWith("@") ? fileOrStdin(dropFirst(value, 1), call) : value;
}

function inFolder(path: Value, folder: Value | undefined): Value {
  return folder === undefined || /^[/~]/u.test(path.shape) ? path : concatenate([folder, constant("/"), path]);
}

/** The file name that `-O` and wget take from the URL. */
function lastPart(url: Value): Value {
  const path = url.shape.replace(/[?#].{0,4000}$/su, "").replace(/\/+$/u, "");
  const name = path.includes("/") ? path.slice(path.lastIndexOf("/") + 1) : "index.html";
  const isHost = /^[a-z]+:\/\/[^/]*$/iu.test(path);
  const shape = isHost || name === "" ? "index.html" : name;
  return literal(shape, url.encodings);
}

/** Programs that only fetch: which option names the file. */
function fetcher(spec: OptionSpec, output: readonly string[], toStdout: boolean): Handler {
  return (call) => {
    const options: Options = parseOptions(call.arguments, spec);
    const folder = options.value("d", "dir", "directory-prefix")?.value;
    const answers = options.operands
      .filter(({ value }) => /:\/\/|^\u{FFFC}|\./u.test(value.shape))
      .map(({ value }) => {
        const file = options.value(...output)?.value;
        const destination =
          toStdout && file === undefined
            ? null
            : file?.shape === "-"
              ? null
              : inFolder(file ?? lastPart(value), folder);
        return request(call, {
          url: withScheme(value),
          body: [],
          carried: options.values("header").map((each) => headerOf(each.value, call)),
          isGet: true,
          isHead: false,
          destination,
        });
      });
    return answers.length === 0 ? EMPTY : concatenate(answers);
  };
}

export const httpHandlers: Readonly<Record<string, Handler>> = {
  curl,
  "curl-impersonate": curl,
  curlie: curl,
  wget,
  wget2: wget,
  http: httpie,
  https: httpie,
  httpie,
  xh: httpie,
  xhs: httpie,
  aria2c: fetcher({ short: "odxsjk", long: "out dir header" }, ["o", "out"], false),
  axel: fetcher({ short: "ons", long: "output" }, ["o", "output"], false),
  fetch: fetcher({ short: "o", long: "output" }, ["o", "output"], false),
  lynx: fetcher({ short: "", long: "" }, [], true),
  w3m: fetcher({ short: "T", long: "" }, [], true),
  links: fetcher({ short: "", long: "" }, [], true),
  get: fetcher({ short: "", long: "" }, [], true),
  "lwp-download": fetcher({ short: "", long: "" }, [], false),
};
