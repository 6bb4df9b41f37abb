import type { Value } from "../../../model/value.ts";
import { concatenate, constant, unknown, withShape } from "../../value.ts";
import type { Argument, Call, Handler } from "../run/call.ts";
import { dropFirst, EMPTY } from "../run/values.ts";
import { fileOrStdin } from "./http-request.ts";
import { parseOptions } from "./options.ts";
import { handOn, handOnWords } from "./text-to-shell.ts";
import { carriesData } from "../../carries-data.ts";

function after(line: readonly Argument[], ...words: readonly string[]): readonly Argument[] | null {
  return words.every((word, index) => line[index]?.value.text === word) ? line.slice(words.length) : null;
}

/** `gh issue comment 1 --body-file x`, `gh release upload v1 x`: everybody who sees the repository can read it. */
function tellPosted(call: Call): void {
  const [what, verb, ...rest] = call.arguments;
  const isRelease = what?.value.text === "release" && /^(?:upload|create)$/u.test(verb?.value.text ?? "");
  const isText =
    /^(?:issue|pr)$/u.test(what?.value.text ?? "") && /^(?:create|comment|edit)$/u.test(verb?.value.text ?? "");
  if (!isRelease && !isText) return;
  const options = parseOptions(rest, {
    short: "bFRtnlam",
    long: "body body-file repo title notes notes-file label assignee milestone",
  });
  const payload = [
    ...options.values("b", "body", "t", "title", "n", "notes").map(({ value }) => value),
    ...options.values("F", "body-file", "notes-file").map(({ value }) => fileOrStdin(value, call)),
    ...(isRelease ? options.operands.slice(1).map(({ value }) => fileOrStdin(value, call)) : []),
  ].filter(({ origins }) => origins.length > 0);
  const repository = options.value("R", "repo")?.value.shape ?? "";
  if (payload.length > 0)
    call.tell({ op: "send", channel: "http", destination: constant(`https://github.com/${repository}`), payload });
}

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
  tellPosted(call);
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
function fetchFolder(call: Call, url: Value, folder: Value | undefined): void {
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
  ) {
    const content = call.contentOf(concatenate([value.value, constant("/pre-commit")]));
    const isFetched = content.origins.some(({ kind }) => kind === "network");
    call.tell({ op: "persist", mechanism: "git-hook", target: name.value, content: isFetched ? content : value.value });
    if (/\s/u.test(value.value.shape)) handOn(call, value);
  } else tellSetting(call, setting, value);
  tellDetour(call, name.value.shape, value.value.shape);
}

/** Hosts whose repositories everybody has. */
const FORGES =
  /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@)(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|huggingface\.co)\b/iu;

/** `url.X.insteadOf Y`: what is asked of the one host goes through another from now on. */
function tellDetour(call: Call, name: string, value: string): void {
  const [, base] = /^url\.(.{4,300})\.(?:push)?insteadof$/iu.exec(name) ?? [];
  if (base !== undefined && FORGES.test(value) && !FORGES.test(base.replace(/\/\/[^/@]{0,200}@/u, "//")))
    call.registry("git", "replaces", base);
}

/** Settings whose value is a command. */
const COMMANDS =
  /^(?:core\.(?:sshcommand|pager|editor|fsmonitor|askpass|gitproxy)|diff\.external|sequence\.editor|gpg\.program|pager\.\w+|(?:difftool|mergetool)\..+\.cmd|filter\..+\.(?:clean|smudge|process)|uploadpack\.packobjectshook)$/u;

/** Those that git itself runs, with a password or beside whatever else it does. */
const RUN_BY_GIT =
  /^(?:credential\.(?:.{1,200}\.)?helper|core\.(?:sshcommand|askpass|fsmonitor|gitproxy)|gpg\.(?:\w+\.)?program)$/u;

function tellSetting(call: Call, setting: string, argument: Argument): void {
  const { value } = argument;
  // An alias, pager or credential helper that begins so is a command for the shell.
  if (RUN_BY_GIT.test(setting) && /\s/u.test(value.shape))
    call.tell({ op: "persist", mechanism: "git-hook", target: constant(setting), content: value });
  if (value.shape.startsWith("!")) call.embed("shell", dropFirst(value, 1), null);
  else if (COMMANDS.test(setting) && /\s/u.test(value.shape)) handOn(call, argument);
}

/** `git submodule foreach command`, `git bisect run command`, `git rebase --exec command`, `git filter-branch --tree-filter …`. */
function tellGitCommand(call: Call, verb: string, rest: readonly Argument[]): void {
  const options = parseOptions(rest, {
    short: "x",
    long: "exec tree-filter index-filter msg-filter env-filter commit-filter tag-name-filter parent-filter extcmd upload-pack",
  });
  for (const each of options.values("x", "exec", "extcmd")) handOn(call, each);
  if (verb === "filter-branch")
    for (const each of options.values("tree-filter", "index-filter", "msg-filter", "env-filter", "commit-filter"))
      handOn(call, each);
  const [first] = rest;
  const word = verb === "submodule" ? "foreach" : verb === "bisect" ? "run" : null;
  if (word === null || first?.value.text !== word) return;
  const line = rest.slice(1).filter((each) => !/^--(?:recursive|quiet)$/u.test(each.value.shape));
  if (word === "foreach") handOnWords(call, line);
  else call.run(line);
}

/** `ext::sh -c command% with% blanks`: git starts a program instead of asking a server (git-remote-ext). */
function tellTransport(call: Call, url: Value): void {
  if (!url.shape.startsWith("ext::")) return;
  const words = url.shape.slice(5).split(/(?<!%) /u);
  const line = words
    .map((word) => `'${word.replaceAll("% ", " ").replaceAll("%%", "%").replaceAll("'", "")}'`)
    .join(" ");
  call.embed("shell", withShape(url, line), null);
}

const git: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "cC", long: "git-dir work-tree", stopsAtOperand: true });
  for (const { value } of options.values("c")) {
    if (/^http\.sslverify=(?:false|0)$/iu.test(value.shape))
      call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
    const equals = value.shape.indexOf("=");
    if (equals > 0)
      tellSetting(call, value.shape.slice(0, equals).toLowerCase(), {
        value: dropFirst(value, equals + 1),
        word: null,
      });
  }
  const [verb, ...rest] = options.operands;
  // `git ls-remote "https://x:$key@host/r.git"`: the address itself carries what its server logs.
  for (const { value } of rest)
    if (value.text === null && value.shape.includes("://") && carriesData(value))
      call.tell({ op: "send", channel: "http", destination: value, payload: [value] });
  tellGitCommand(call, verb?.value.text ?? "", rest);
  switch (verb?.value.text) {
    case "clone": {
      const inner = parseOptions(rest, {
        short: "bcojub",
        long: "branch config origin depth reference template separate-git-dir jobs filter upload-pack shallow-since",
      });
      if (inner.values("c", "config").some((each) => /sslverify=false/iu.test(each.value.shape)))
        call.tell({ op: "disable-safeguard", safeguard: "tls-verification" });
      const [url, folder] = inner.operands;
      if (url !== undefined) tellTransport(call, url.value);
      if (url !== undefined) fetchFolder(call, url.value, folder?.value);
      return null;
    }
    case "config":
      tellGitProgram(call, rest);
      if (/http\.(?:\S{1,120}\.)?sslverify\s(?:false|0)$/iu.test(rest.map((each) => each.value.shape).join(" ")))
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
    // A file becomes part of the repository's store, or of its next commit though it is ignored or lies elsewhere.
    case "hash-object":
    case "add": {
      const inner = parseOptions(rest, { short: "tx", long: "path chmod pathspec-from-file" });
      const takes = rest.some(({ value }) => /^(?:-w|-f|--force|-[a-z]{0,3}[wf][a-z]{0,3})$/u.test(value.shape));
      for (const { value } of takes ? inner.operands : [])
        if (/^[~/]|\u{FFFC}|\.(?:env|pem|key)/u.test(value.shape)) call.tell({ op: "read-file", path: value });
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

export const repositoryHandlers: Readonly<Record<string, Handler>> = { gh: github, git };
