import type { Value } from "../../../model/value.ts";
import { constant, unknown, withOrigins } from "../../value.ts";
import { isRootStore } from "../../windows-settings.ts";
import { base64, decodeThing } from "../effects/codecs.ts";
import { runCode } from "../effects/commands.ts";
import { writePath } from "../effects/files.ts";
import { request } from "../effects/http.ts";
import { NOTHING, thing, toValue, type Thing } from "../thing.ts";
import { ADDRESS, after, cut, joined, operands, type Line, type Program } from "./program-line.ts";

function download(line: Line, url: Thing, file: Thing | undefined): Thing {
  return request(line.machine, line.span, {
    url: toValue(url),
    destination: file === undefined ? null : toValue(file),
  });
}

/** `certutil -urlcache -split -f URL file`, `certutil -decode in out`. */
export const certutil: Program = (line) => {
  const [first, second] = operands(line);
  if (/[-/](?:urlcache|verifyctl|url)\b/iu.test(line.text)) {
    const url = line.words.find((each) => ADDRESS.test(toValue(each).shape)) ?? first;
    const rest = operands(line).filter((each) => each !== url);
    return url === undefined ? null : download(line, url, rest.at(-1));
  }
  if (/[-/]decode(?:hex)?\b/iu.test(line.text) && first !== undefined && second !== undefined) {
    const path = toValue(first);
    line.machine.tell({ op: "read-file", path }, line.span);
    const content = decodeThing(
      line.machine,
      thing(line.machine.contentOf(path, line.span)),
      "base64",
      base64,
      line.span,
    );
    writePath(line.machine, toValue(second), toValue(content), false, line.span);
  }
  const file = operands(line).at(-1);
  if (/[-/]addstore\b/iu.test(line.text) && file !== undefined && isRootStore(toValue(first ?? file).shape)) {
    const path = toValue(file);
    const certificate = withOrigins(path, line.machine.contentOf(path, line.span).origins);
    line.machine.tell({ op: "trust-authority", certificate }, line.span);
  }
  if (/[-/]encode(?:hex)?\b/iu.test(line.text) && first !== undefined && second !== undefined) {
    const path = toValue(first);
    line.machine.tell({ op: "read-file", path }, line.span);
    line.machine.stored(toValue(second), unknown(line.machine.contentOf(path, line.span).origins), false);
  }
  return null;
};

/** `bitsadmin /transfer job /download URL file`. */
export const bitsadmin: Program = (line) => {
  const at = line.words.findIndex(
    (each) => ADDRESS.test(toValue(each).shape) || (toValue(each).text === null && toValue(each).shape.includes("://")),
  );
  const url = line.words[at];
  if (/[-/]setnotifycmdline\b/iu.test(line.text))
    line.machine.tell(
      {
        op: "persist",
        mechanism: "scheduled-task",
        target: constant("BITS job"),
        content: constant(line.text.slice(0, 400)),
      },
      line.span,
    );
  if (url === undefined) return null;
  if (/[-/]upload\b/iu.test(line.text)) {
    const file = line.words[at + 1];
    return request(line.machine, line.span, {
      url: toValue(url),
      method: "PUT",
      body: file === undefined ? [] : [line.machine.contentOf(toValue(file), line.span)],
    });
  }
  return download(line, url, line.words[at + 1]);
};

/** mshta and rundll32 take scripts and addresses of scripts. */
export const scriptHost: Program = (line) => {
  const whole = joined(line.words);
  const inline = /(?:vbscript|javascript|about):/iu.exec(whole.shape);
  if (inline !== null) {
    const code = cut(whole, inline.index + inline[0].length);
    const language = /^javascript/iu.test(inline[0]) ? "javascript" : "unknown";
    runCode(line.machine, language, thing(code), line.span);
    const script = /\bscript:(https?:[^\s"')]{4,400})/iu.exec(code.shape.slice(0, 4_000))?.[1];
    if (script !== undefined) runFetched(line, constant(script));
    const command = /\.(?:run|exec|shellexecute)\s{0,4}\(?\s{0,4}(?:""|["'])([^"']{4,1000})/iu.exec(
      code.shape.slice(0, 4_000),
    );
    if (command?.[1] !== undefined) line.machine.hand("batch", thing(constant(command[1])), line.span);
    return NOTHING;
  }
  const url = line.words.find(
    (each) =>
      ADDRESS.test(toValue(each).shape.replace(/^script:|^\/i:/iu, "")) || /\\\\[\w.@-]+\\/u.test(toValue(each).shape),
  );
  if (url === undefined) return null;
  const address = cut(toValue(url), /^(?:script:|\/i:)?/iu.exec(toValue(url).shape)?.[0].length ?? 0);
  runFetched(line, address);
  return NOTHING;
};

/** Code from an address is run at once. */
export function runFetched(line: Line, url: Value): void {
  line.machine.tell({ op: "download", url, destination: null }, line.span);
  const code = unknown([line.machine.origin({ kind: "network", url: url.shape }, line.span), ...url.origins]);
  line.machine.tell({ op: "evaluate", language: "unknown", code }, line.span);
}

/** `regsvr32 /s /n /u /i:http://x/y.sct scrobj.dll`. */
export const regsvr32: Program = (line) => {
  const script = line.words.find((each) => /^\/i:/iu.test(toValue(each).shape));
  if (script === undefined || !/:\/\//u.test(toValue(script).shape)) return null;
  runFetched(line, cut(toValue(script), 3));
  return NOTHING;
};

export const msiexec: Program = (line) => {
  const source =
    after(line, /^[-/](?:i|package|fa|x|y|z)$/iu) ?? line.words.find((each) => ADDRESS.test(toValue(each).shape));
  if (source === undefined) return null;
  const isUrl = ADDRESS.test(toValue(source).shape);
  line.machine.tell(
    { op: "install", manager: "msiexec", packages: [toValue(source)], source: isUrl ? "url" : "path", run: false },
    line.span,
  );
  return NOTHING;
};
