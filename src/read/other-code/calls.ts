/** What a call does, as far as its name says it. */
export type CallKind = "send" | "download" | "start";

/**
 * Calls of the standard libraries of languages without a reader of their own: Swift, Objective-C, Kotlin, Java, Scala, C#,
 * Visual Basic, C, C++, Lua, R, Julia, Dart, Elixir, Nim, Zig, Haskell, Tcl. From the languages' own documentation.
 */
const CALLS: readonly { readonly kind: CallKind; readonly pattern: string }[] = [
  {
    kind: "send",
    pattern: String.raw`uploadTask|httpMethod\s{0,4}=\s{0,4}"(?:POST|PUT)"|setHTTPMethod:\s{0,4}@"(?:POST|PUT)"|setRequestMethod\(\s{0,4}"(?:POST|PUT)"|BodyPublishers\.|RequestBody\.create|\.toRequestBody|\.PostAsync|\.PutAsync|\.UploadString|\.UploadData|\.UploadFile|\.Method\s{0,4}=\s{0,4}"(?:POST|PUT)"|HttpMethod\.Post|CURLOPT_(?:POSTFIELDS|UPLOAD|MIMEPOST)|HttpSendRequest|WinHttpSendRequest|\.Open\s{0,4}\(?\s{0,4}"(?:POST|PUT)"|httr2?::(?:POST|PUT)|HTTP\.(?:post|put)|http\.post|HTTPoison\.post|Req\.post|httpclient\.post|\bsend(?:to)?\s{0,4}\(\s{0,4}\w{1,40}\s{0,4},`,
  },
  {
    kind: "download",
    pattern: String.raw`downloadTask|contentsOf:\s{0,4}URL\(|dataWithContentsOfURL|URLDownloadToFile|\.DownloadFile|\.DownloadString|\.DownloadData|\.GetStringAsync|\.GetByteArrayAsync|download\.file\s{0,4}\(|Downloads\.download|openStream\s{0,4}\(|socket\.http|http\.request\s{0,4}\(`,
  },
  {
    kind: "start",
    pattern: String.raw`\bProcess\s{0,4}\(\)|\bNSTask\b|\.exec\s{0,4}\(|ProcessBuilder\s{0,4}\(|Process\.Start|ProcessStartInfo|ShellExecute|CreateProcess|WinExec|WScript\.Shell|(?<![\w.])(?:system|popen|_popen|execl[pe]?|execv[pe]{0,2}|posix_spawnp?)\s{0,4}\(|os\.execute|io\.popen|system2?\s{0,4}\(|\bShell\s{0,4}\(|System\.cmd|Process\.run|Process\.start|startProcess|execCmd|execShellCmd|std\.process`,
  },
];

const ALL = new RegExp(CALLS.map(({ kind, pattern }) => `(?<${kind}>${pattern})`).join("|"), "gu");
/** Of one file; a generated one with more says the same. */
const MAX_CALLS = 200;

export interface FoundCall {
  readonly kind: CallKind;
  readonly start: number;
  readonly end: number;
}

export function findCalls(text: string): readonly FoundCall[] {
  const found: FoundCall[] = [];
  for (const match of text.matchAll(ALL)) {
    const kind = CALLS.find((call) => match.groups?.[call.kind] !== undefined)?.kind;
    if (kind !== undefined) found.push({ kind, start: match.index, end: match.index + match[0].length });
    if (found.length === MAX_CALLS) break;
  }
  return found;
}
