/** A word of a command line with what a rewriter must know of its place. */
export interface ShellWord {
  readonly start: number;
  readonly end: number;
  /** It names the program that runs. */
  readonly command: boolean;
  /** It stands behind another word of the same command, on the same line, with blanks between. */
  readonly follows: boolean;
}

export interface ShellTokens {
  readonly words: readonly ShellWord[];
  /** Ends of `|`, `&&` and `||`, behind which a line may end and a comment may stand. */
  readonly joints: readonly number[];
}

/** Words after which a command begins. */
const OPENERS = new Set(["if", "then", "else", "elif", "do", "while", "until", "{", "!", "time"]);
/** Words after which no command begins on this line. */
const NO_COMMAND = new Set(["for", "select", "case", "function", "[[", "in", "fi", "done", "esac", "}"]);

/** Reads scripts that we wrote: quotes, comments, `$(…)` and `(…)` in one another, here-documents, `case`. */
export function shellTokens(code: string): ShellTokens {
  const words: ShellWord[] = [];
  const joints: number[] = [];
  read(code, 0, null, words, joints);
  return { words: words.toSorted((a, b) => a.start - b.start), joints: joints.toSorted((a, b) => a - b) };
}

/** Reads until `closing` (null: to the end); answers the offset behind it. */
function read(code: string, from: number, closing: ")" | null, words: ShellWord[], joints: number[]): number {
  let at = from;
  let expects = true;
  let follows = false;
  let isTarget = false; // of a redirection
  let inPattern = false; // of `case`
  const cases: string[] = [];
  let documents: string[] = [];
  const next = (): void => {
    expects = true;
    follows = false;
    isTarget = false;
  };
  while (at < code.length) {
    const letter = code.charAt(at);
    if (letter === " " || letter === "\t") at += 1;
    else if (code.startsWith("\\\n", at)) {
      at += 2;
      follows = false;
    } else if (letter === "\n") {
      at += 1;
      for (const mark of documents) at = endOfDocument(code, at, mark);
      documents = [];
      next();
    } else if (letter === "#" && (at === 0 || /[\s;&|()]/.test(code.charAt(at - 1)))) {
      while (at < code.length && code.charAt(at) !== "\n") at += 1;
    } else if (letter === ")") {
      if (inPattern) inPattern = false;
      else if (closing === ")") return at + 1;
      at += 1;
      next();
    } else if (code.startsWith(";;", at)) {
      at += 2;
      inPattern = cases.length > 0;
      next();
    } else if (letter === ";" || letter === "&" || letter === "|" || letter === "(") {
      const operator = /^(?:&&|\|\||\|&|&>>?|[;&|(])/.exec(code.slice(at, at + 3))?.[0] ?? letter;
      at += operator.length;
      if (operator.startsWith("&>")) isTarget = true;
      else if (operator === "(") at = inPattern ? at : read(code, at, ")", words, joints);
      else {
        if (operator === "|" || operator === "&&" || operator === "||") if (!inPattern) joints.push(at);
        next();
      }
    } else {
      const redirection = /^\d*(?:<<<|<<-?|>>|<>|>\||[<>]&|[<>](?!\())/.exec(code.slice(at, at + 6))?.[0];
      if (redirection !== undefined) {
        at += redirection.length;
        const heredoc = /^<<-?$/.test(redirection) ? /^\s*(["']?)(\w+)\1/.exec(code.slice(at, at + 40)) : null;
        if (heredoc !== null) {
          documents.push(heredoc[2] ?? "");
          at += heredoc[0].length;
        } else isTarget = true;
        follows = false;
        continue;
      }
      const start = at;
      at = endOfWord(code, at, words, joints);
      const word = code.slice(start, at);
      const opens: boolean = expects && OPENERS.has(word);
      const isAssignment: boolean = expects && /^\w+\+?=/.test(word);
      const isFunction = /^\s*\(\s*\)/.test(code.slice(at, at + 8));
      const isCommand = expects && !isTarget && !inPattern && !opens && !isAssignment && !NO_COMMAND.has(word);
      if (word === "in" && cases.at(-1) === "case") {
        cases[cases.length - 1] = "in";
        inPattern = true;
      }
      if (expects && word === "case") cases.push("case");
      if (word === "esac" && cases.length > 0) {
        cases.pop();
        inPattern = false;
      }
      if (!inPattern || word !== "in") words.push({ start, end: at, command: isCommand && !isFunction, follows });
      follows = !isTarget && !opens;
      if (!isTarget) expects = opens || isAssignment;
      if (isFunction) at = code.indexOf(")", at) + 1;
      if (isFunction) next();
      isTarget = false;
    }
  }
  return at;
}

function endOfDocument(code: string, from: number, mark: string): number {
  for (let at = from; at < code.length;) {
    const newline = code.indexOf("\n", at);
    const end = newline === -1 ? code.length : newline;
    if (code.slice(at, end).trim() === mark) return Math.min(end + 1, code.length);
    at = end + 1;
  }
  return code.length;
}

/** Commands inside `$(…)` and `<(…)` of the word are read as well, in double quotes too. */
function endOfWord(code: string, from: number, words: ShellWord[], joints: number[]): number {
  let at = from;
  let quoted = false;
  while (at < code.length) {
    const letter = code.charAt(at);
    if (letter === "\\") at += 2;
    else if (letter === '"') {
      quoted = !quoted;
      at += 1;
    } else if (letter === "'" && !quoted) at = code.indexOf("'", at + 1) + 1 || code.length;
    else if (code.startsWith("$((", at)) at = code.indexOf("))", at) + 2;
    else if (code.startsWith("$(", at) || (!quoted && /^[<>]\(/.test(code.slice(at, at + 2))))
      at = read(code, at + 2, ")", words, joints);
    else if (code.startsWith("${", at)) at = code.indexOf("}", at) + 1 || code.length;
    else if (letter === "`") at = code.indexOf("`", at + 1) + 1 || code.length;
    else if (!quoted && /[\s;&|()<>]/.test(letter)) break;
    else at += 1;
  }
  return Math.min(at, code.length);
}

/** Their arguments are parsed before the word is known, so the word must be written plainly. */
const DECLARING = new Set(["export", "local", "declare", "readonly", "typeset", "alias", "unset"]);

/** Words that name a program, as plain letters. */
export function commandWords(code: string): readonly ShellWord[] {
  return shellTokens(code).words.filter(({ start, end, command }) => {
    const word = code.slice(start, end);
    return command && /^[A-Za-z][\w.+-]+$/.test(word) && !DECLARING.has(word);
  });
}

/** Where a command may be put before all others. */
export function shellTop(code: string): number {
  return /^#![^\n]*\n/.exec(code)?.[0].length ?? 0;
}
