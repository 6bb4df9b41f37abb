import type { Argument, Handler } from "../run/call.ts";
import { dropFirst } from "../run/values.ts";
import { parseOptions } from "./options.ts";
import { handOn, handOnAfter, handOnQuoted } from "./text-to-shell.ts";

/** `:!command`, `:silent !command`, `:r !command`, `:terminal command`. */
const BANG =
  /^:?\s{0,4}(?:sil(?:ent)?!?\s{1,4}|%|r(?:ead)?\s{1,4}|w(?:rite)?\s{1,4}|exec?(?:ute)?\s{1,4}["']){0,3}!|^:?\s{0,4}ter(?:minal)?\s{1,4}/u;
const VIM_CALL = /\b(?:system|systemlist|job_start|jobstart|termopen|term_start)\s{0,4}\(\s{0,4}["']/gu;
const EMBEDDED = /^:?\s{0,4}(?:py(?:thon)?3?|pyx)\s{1,4}/u;
const LUA_CALL = /\b(?:os\.execute|io\.popen)\s{0,4}\(?\s{0,4}["']/gu;
const LISP_CALL = /\((?:async-)?shell-command(?:-to-string)?\s{1,4}"|\(call-process-shell-command\s{1,4}"/gu;

/** vim(1): commands of the editor are given as `-c`, `--cmd` and `+`. */
const vim: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "cSsuUTwW", long: "cmd servername remote-expr" });
  const commands: readonly Argument[] = [
    ...options.values("c", "cmd"),
    ...options.operands
      .filter((each) => each.value.shape.startsWith("+"))
      .map(({ value }) => ({ value: dropFirst(value, 1), word: null })),
  ];
  for (const command of commands) {
    const { shape } = command.value;
    handOnAfter(call, command, BANG);
    handOnQuoted(call, command.value, VIM_CALL);
    handOnQuoted(call, command.value, LUA_CALL);
    const python = EMBEDDED.exec(shape)?.[0];
    if (python !== undefined) call.embed("python", dropFirst(command.value, python.length), null);
  }
  return null;
};

const emacs: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "l", long: "eval execute load funcall", singleDash: true });
  for (const code of options.values("eval", "execute")) handOnQuoted(call, code.value, LISP_CALL);
  return null;
};

/** `less +!command`, `man -P command`: pagers run what they are told. */
const less: Handler = (call) => {
  for (const each of call.arguments) handOnAfter(call, each, /^\+\+?!/u);
  return null;
};

const man: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "PHpS", long: "pager html preprocessor" });
  handOn(call, options.value("P", "pager"));
  return null;
};

/** ed(1) and ftp(1): a line that begins with `!` is a command. */
const ed: Handler = (call) => {
  if (call.stdin === null) return null;
  for (const line of call.stdin.value.shape.split("\n").slice(0, 64)) {
    const value = { ...call.stdin.value, shape: line, text: call.stdin.value.text === null ? null : line };
    handOnAfter(call, { value, word: null }, /^!/u);
  }
  return null;
};

/** `lua -e 'os.execute("…")'` is told by its interpreter; this is what its text starts. */
export function handOnLua(call: Parameters<Handler>[0], code: Argument): void {
  handOnQuoted(call, code.value, LUA_CALL);
}

export const editorHandlers: Readonly<Record<string, Handler>> = {
  vim,
  vi: vim,
  nvim: vim,
  gvim: vim,
  ex: vim,
  view: vim,
  vimdiff: vim,
  emacs,
  emacsclient: emacs,
  less,
  more: less,
  man,
  ed,
};
