import { HOLE, type Value } from "../../../model/value.ts";
import { concatenate, constant, unknown } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, EMPTY, join, literal } from "../run/values.ts";
import { carriesData, fileOrStdin, request } from "./http.ts";
import { parseOptions } from "./options.ts";
import { cloudToken } from "./secrets.ts";

/** `host:path`, `user@host:path`, `rsync://…`; not `C:\…` and not `./a:b`. */
const REMOTE =
  /^(?:[\w.+-]{1,64}@)?(?:[\w.-]{2,253}|\u{FFFC}|\[[0-9a-f:]{2,45}\]):(?!\\)|^(?:rsync|sftp|ftp|ssh|scp):\/\/|^\u{FFFC}@|^[\w.-]{1,64}@\u{FFFC}/iu;

/** scp, rsync: what stands last is where it goes. */
const copy: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, {
    short: "PiFoclJSDe",
    long: "rsh exclude include exclude-from include-from password-file port rsync-path filter bwlimit timeout",
  });
  const target = operands.at(-1);
  const sources = operands.slice(0, -1);
  if (target === undefined || sources.length === 0) return null;
  if (REMOTE.test(target.value.shape)) {
    const payload = sources
      .filter((each) => !REMOTE.test(each.value.shape))
      .map((each) => fileOrStdin(each.value, call));
    call.tell({ op: "send", channel: "socket", destination: target.value, payload });
    return EMPTY;
  }
  for (const { value } of sources) {
    if (!REMOTE.test(value.shape)) continue;
    const isFolder = sources.length > 1 || /(?:^|\/)\.{0,2}$/u.test(target.value.shape);
    const destination = isFolder ? insideFolder(target.value, value) : target.value;
    call.tell({ op: "download", url: value, destination });
    call.state.write(destination, unknown([call.origin({ kind: "network", url: value.shape })]), false);
  }
  return EMPTY;
};

/** `scp host:dir/x .` makes `./x`. */
function insideFolder(folder: Value, source: Value): Value {
  const name = source.shape.slice(Math.max(source.shape.lastIndexOf("/"), source.shape.lastIndexOf(":")) + 1);
  return concatenate([folder, constant(folder.shape.endsWith("/") ? "" : "/"), literal(name)]);
}

/** A host and commands in standard input: `ftp -n host <<EOF`, `sftp user@host`. */
const ftp: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, { short: "PioFbucCe", long: "" });
  const [host] = operands;
  if (host === undefined) return null;
  const orders = [call.stdin?.value.shape ?? "", ...call.arguments.map((each) => each.value.shape)].join("\n");
  if (/(?:^|[\n;"'])\s{0,8}m?put\s/iu.test(orders)) {
    const files = [...orders.matchAll(/(?:^|[\n;"'])\s{0,8}m?put\s{1,8}(?:-\w\s)?([^\s;"']{1,300})/giu)].slice(0, 16);
    const payload = files.map(([, path = ""]) => unknown([call.origin({ kind: "file", path })]));
    call.tell({ op: "send", channel: "socket", destination: host.value, payload });
  } else call.tell({ op: "connect", peer: host.value });
  return null;
};

const ssh: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "BbcDEeFIiJLlmOopQRSWw", long: "", stopsAtOperand: true });
  const [host, ...command] = options.operands;
  if (options.values("o").some((each) => /StrictHostKeyChecking\s{0,4}[= ]\s{0,4}no/iu.test(each.value.shape))) {
    call.tell({ op: "disable-safeguard", safeguard: "certificate-pinning" });
  }
  if (host === undefined) return null;
  call.tell({ op: "connect", peer: host.value });
  for (const forward of options.values("R")) call.tell({ op: "listen", host: host.value, port: forward.value });
  const sent = [
    ...command.map((each) => each.value).filter((value) => value.origins.length > 0),
    ...(call.stdin === null || call.stdin.value.shape === "" ? [] : [call.stdin.value]),
  ];
  if (sent.length > 0) call.tell({ op: "send", channel: "socket", destination: host.value, payload: sent });
  return unknown([call.origin({ kind: "network", url: `ssh://${host.value.shape}` })]);
};

/** Names asked of a resolver reach whoever owns the domain: data travels in the labels. */
const lookup: Handler = (call) => {
  for (const { value } of call.arguments) {
    if (
      value.text !== null ||
      value.origins.length === 0 ||
      !value.shape.includes(".") ||
      /^\u{FFFC}$/u.test(value.shape)
    )
      continue;
    if (carriesData(value) || value.shape.startsWith(`${HOLE}.`))
      call.tell({ op: "send", channel: "dns", destination: value, payload: [value] });
  }
  return null;
};

const mail: Handler = (call) => {
  const options = parseOptions(call.arguments, {
    short: "sacrbSFftqAeHip",
    long: "subject attach to from header server body",
  });
  const [to] = [...options.operands, ...options.values("t", "to")];
  const attached = options.values("a", "A", "attach").map((each) => fileOrStdin(each.value, call));
  const payload = [
    ...attached,
    ...(call.stdin === null ? [] : [call.stdin.value]),
    ...options
      .values("s", "subject", "body")
      .map((each) => each.value)
      .filter((value) => value.text === null),
  ];
  if (to === undefined && payload.length === 0) return null;
  call.tell({ op: "send", channel: "mail", destination: to?.value ?? unknown(), payload });
  return null;
};

function after(line: readonly Argument[], ...words: readonly string[]): readonly Argument[] | null {
  return words.every((word, index) => line[index]?.value.text === word) ? line.slice(words.length) : null;
}

const STORE = /^(?:s3|gs|az|r2|b2|oss|cos|minio):\/\//u;

/** Object stores: `aws s3 cp a s3://b`, `gsutil cp`, `rclone copy a remote:b`. */
const store: Handler = (call) => {
  const token = cloudToken(call);
  if (token !== null) return token;
  const line = call.arguments.filter((each) => !each.value.shape.startsWith("-"));
  const verb = line.findIndex((each) => /^(?:cp|mv|sync|copy|copyto|put|upload|rsync|move)$/u.test(each.value.shape));
  const operands = verb === -1 ? [] : line.slice(verb + 1);
  const [source, target] = operands;
  if (source === undefined || target === undefined) return null;
  const isRemote = (value: Value): boolean =>
    STORE.test(value.shape) || (call.name === "rclone" && /^[\w-]{2,60}:/u.test(value.shape));
  if (isRemote(target.value)) {
    call.tell({
      op: "send",
      channel: "http",
      destination: target.value,
      payload: [isRemote(source.value) ? source.value : fileOrStdin(source.value, call)],
    });
  } else if (isRemote(source.value)) {
    call.tell({ op: "download", url: source.value, destination: target.value });
    call.state.write(target.value, unknown([call.origin({ kind: "network", url: source.value.shape })]), false);
  }
  return null;
};

const github: Handler = (call) => {
  const gist = after(call.arguments, "gist", "create");
  if (gist !== null) {
    const { operands } = parseOptions(gist, { short: "df", long: "desc filename" });
    const payload =
      operands.length === 0 && call.stdin !== null
        ? [call.stdin.value]
        : operands.map((each) => fileOrStdin(each.value, call));
    call.tell({
      op: "send",
      channel: "http",
      destination: { ...EMPTY, text: "gist.github.com", shape: "gist.github.com" },
      payload,
    });
  }
  const clone = after(call.arguments, "repo", "clone");
  const [repository, folder] = clone ?? [];
  if (repository !== undefined) fetchFolder(call, repository.value, folder?.value);
  if (after(call.arguments, "auth", "token") !== null) {
    const secret = call.origin({ kind: "keychain", name: "gh auth token" });
    call.tell({ op: "read-secret", secret });
    return unknown([secret]);
  }
  const release = after(call.arguments, "release", "download") ?? after(call.arguments, "api");
  const [path] =
    release === null
      ? []
      : parseOptions(release, { short: "RpDOHfFXq", long: "repo pattern dir output header field raw-field method jq" })
          .operands;
  return path === undefined
    ? null
    : unknown([
        call.origin({ kind: "network", url: `https://api.github.com/${path.value.shape.replace(/^\//u, "")}` }),
      ]);
};

/** `git clone URL folder` and its like: everything below the folder comes from there. */
export function fetchFolder(call: Call, url: Value, folder: Value | undefined): void {
  const name = url.shape
    .replace(/\/+$/u, "")
    .replace(/\.git$/u, "")
    .replace(/^.{0,2000}[/:]/su, "");
  const destination = folder ?? { ...EMPTY, text: name, shape: name };
  call.tell({ op: "download", url, destination });
  call.state.unpack(destination.shape, [call.origin({ kind: "network", url: url.shape })]);
  call.persist(
    folder === undefined ? destination : { ...folder, shape: `${folder.shape}/` },
    unknown([call.origin({ kind: "network", url: url.shape })]),
  );
}

/** Settings of git that name a program or a folder of programs. */
function tellGitProgram(call: Call, rest: readonly Argument[]): void {
  const [name, value] = rest.filter((each) => !each.value.shape.startsWith("-"));
  if (name === undefined || value === undefined) return;
  const setting = name.value.shape.toLowerCase();
  if (
    /^(?:core\.hookspath|init\.templatedir)$/u.test(setting) ||
    (setting === "core.fsmonitor" && /[/\s]/u.test(value.value.shape))
  )
    call.tell({ op: "persist", mechanism: "git-hook", target: name.value, content: value.value });
  // An alias, pager or credential helper that begins so is a command for the shell.
  else if (value.value.shape.startsWith("!")) call.embed("shell", dropFirst(value.value, 1), null);
}

const git: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "cC", long: "git-dir work-tree", stopsAtOperand: true });
  for (const { value } of options.values("c")) {
    if (/^http\.sslverify=(?:false|0)$/iu.test(value.shape))
      call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
  }
  const [verb, ...rest] = options.operands;
  switch (verb?.value.text) {
    case "clone": {
      const inner = parseOptions(rest, {
        short: "bcojub",
        long: "branch config origin depth reference template separate-git-dir jobs filter upload-pack shallow-since",
      });
      if (inner.values("c", "config").some((each) => /sslverify=false/iu.test(each.value.shape)))
        call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
      const [url, folder] = inner.operands;
      if (url !== undefined) fetchFolder(call, url.value, folder?.value);
      return null;
    }
    case "config":
      tellGitProgram(call, rest);
      if (/http\.sslverify\s(?:false|0)$/iu.test(rest.map((each) => each.value.shape).join(" ")))
        call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
      return null;
    case "push": {
      const [remote] = parseOptions(rest, { short: "o", long: "push-option repo receive-pack" }).operands;
      if (remote !== undefined && /:|\u{FFFC}/u.test(remote.value.shape)) {
        call.tell({
          op: "send",
          channel: "http",
          destination: remote.value,
          payload: [unknown([call.origin({ kind: "command", command: "git push" }), ...remote.value.origins])],
        });
      }
      return null;
    }
    case "submodule":
    case "pull":
    case "fetch": {
      const [remote] = parseOptions(rest, { short: "", long: "" }).operands;
      if (remote !== undefined && /:\/\//u.test(remote.value.shape))
        call.tell({ op: "download", url: remote.value, destination: null });
      return null;
    }
    default:
      return null;
  }
};

/** Command-line chat and paste tools: what comes in goes out. */
const paste =
  (host: string): Handler =>
  (call) => {
    const payload = [
      ...call.arguments
        .filter((each) => !each.value.shape.startsWith("-"))
        .map((each) => fileOrStdin(each.value, call)),
      ...(call.stdin === null ? [] : [call.stdin.value]),
    ];
    if (payload.length > 0)
      call.tell({ op: "send", channel: "http", destination: { ...EMPTY, text: host, shape: host }, payload });
    return null;
  };

const websocket: Handler = (call) => {
  const url = parseOptions(call.arguments, { short: "cHxws", long: "connect header execute" });
  const [peer] = [...url.values("c", "connect"), ...url.operands].map((each) => each.value);
  if (peer === undefined || !/^wss?:|^\u{FFFC}/u.test(peer.shape)) return null;
  call.tell({ op: "connect", peer });
  const sent = [
    ...url.values("x", "execute").map((each) => each.value),
    ...(call.stdin === null ? [] : [call.stdin.value]),
  ];
  if (sent.length > 0) call.tell({ op: "send", channel: "websocket", destination: peer, payload: [join(sent, " ")] });
  return unknown([call.origin({ kind: "network", url: peer.shape })]);
};

const open: Handler = (call) => {
  const { operands } = parseOptions(call.arguments, { short: "ab", long: "args" });
  for (const { value } of operands) {
    if (/^https?:/u.test(value.shape) && carriesData(value))
      request(call, { url: value, body: [], carried: [], isGet: true, isHead: true, destination: null });
    else if (!/^[a-z]+:/u.test(value.shape)) call.runFile({ value, word: null }, null);
  }
  return null;
};

export const transferHandlers: Readonly<Record<string, Handler>> = {
  scp: copy,
  rsync: copy,
  sftp: ftp,
  ftp,
  lftp: ftp,
  ncftpput: ftp,
  ssh,
  autossh: ssh,
  dig: lookup,
  nslookup: lookup,
  host: lookup,
  ping: lookup,
  ping6: lookup,
  drill: lookup,
  kdig: lookup,
  getent: lookup,
  resolvectl: lookup,
  mail,
  mailx: mail,
  sendmail: mail,
  mutt: mail,
  msmtp: mail,
  swaks: mail,
  sendemail: mail,
  aws: store,
  gsutil: store,
  gcloud: store,
  azcopy: store,
  rclone: store,
  mc: store,
  s3cmd: store,
  b2: store,
  gh: github,
  git,
  pastebinit: paste("pastebinit"),
  websocat: websocket,
  wscat: websocket,
  open,
  "xdg-open": open,
  start: open,
};
