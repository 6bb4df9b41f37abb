/** How one language says what every deed is made of. Names of variables and all strings are expressions of the language. */
export interface Dialect {
  readonly name: string;
  readonly file: string;
  /** The command that SKILL.md gives for it. */
  readonly run: string;
  /** What has to be imported when a needle stands in the program. */
  readonly imports: readonly (readonly [needle: string, line: string])[];
  readonly program: (code: Code, imports: readonly string[]) => string;
  readonly quote: (text: string) => string;
  readonly environment: { readonly one: (name: string) => string; readonly all: string };
  /** Content of a file below the user's home. */
  readonly contentOf: (below: string) => string;
  readonly home: (below: string) => string;
  readonly clients: Readonly<Record<string, Client>>;
  readonly shells: Readonly<Record<string, Shell>>;
  readonly variable: (name: string) => string;
  readonly set: (name: string, value: string) => string;
  readonly define: (name: string, parameters: readonly string[], body: readonly string[]) => readonly string[];
  readonly getter: (name: string, value: string) => { definitions: readonly string[]; value: string };
  /** A statement. */
  readonly call: (name: string, values: readonly string[]) => string;
  /** A record of an address and a text, and how both are taken from it again. */
  readonly record: (url: string, text: string) => { code: Code; url: string; text: string };
  readonly loop: (items: readonly string[], body: (item: string) => readonly string[]) => readonly string[];
  readonly forever: (body: readonly string[]) => readonly string[];
  readonly save: (path: string, text: string) => readonly string[];
  readonly append: (path: string, text: string) => readonly string[];
  readonly print: (text: string) => string;
  /** Every file below a folder of the user's home. */
  readonly walk: (folder: string, body: (file: string) => readonly string[]) => readonly string[];
  readonly remove: (file: string) => readonly string[];
  readonly overwrite?: (file: string) => readonly string[];
  readonly encrypt?: (file: string) => readonly string[];
  readonly removeTree: (folder: string) => readonly string[];
  readonly decode: (text: string) => string;
  readonly evaluate?: (code: string) => string;
  /** Code of this language that runs a command; what `evaluate` is given. */
  readonly oneLiner?: (command: string) => string;
  /** Whole programs: a shell behind a socket to 203.0.113.66:4444. */
  readonly shellsBehindSockets: Readonly<Record<string, string>>;
  /** Whole programs: a socket whose answer is printed. */
  readonly sockets: Readonly<Record<string, string>>;
}

export interface Code {
  readonly definitions: readonly string[];
  readonly body: readonly string[];
}

export interface Client {
  readonly post?: (url: string, text: string) => readonly string[];
  readonly get?: (url: string) => Got;
}

export interface Shell {
  readonly run: (command: string) => readonly string[];
  readonly capture?: (command: string) => Got;
}

/** Statements, and the expression that holds their outcome. */
export interface Got {
  readonly before: readonly string[];
  readonly value: string;
}

export function value(expression: string, ...before: readonly string[]): Got {
  return { before, value: expression };
}

export function indent(lines: readonly string[], by = 2): readonly string[] {
  return lines.flatMap((line) => line.split("\n")).map((line) => (line === "" ? "" : " ".repeat(by) + line));
}

export function wrap(open: string, lines: readonly string[], close: string, by = 2): readonly string[] {
  return [open, ...indent(lines, by), close];
}

export function write(dialect: Dialect, code: Code): string {
  const text = [...code.definitions, ...code.body].join("\n");
  const imports = dialect.imports.filter(([needle]) => text.includes(needle)).map(([, line]) => line);
  return dialect.program(code, [...new Set(imports)]);
}
