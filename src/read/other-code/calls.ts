/** What a call does, as far as its name says it. */
export type CallKind = "run" | "send" | "download" | "start";

/**
 * Calls of the standard libraries of languages without a reader of their own: Swift, Objective-C, Kotlin, Java, Scala, C#,
 * Visual Basic, C, C++, Lua, R, Julia, Dart, Elixir, Nim, Zig, Haskell, Tcl. From the languages' own documentation.
 */
const CALLS: readonly { readonly kind: CallKind; readonly pattern: string }[] = [
  {
    // Code comes from an address and runs: R's source, Lua's load, what either evaluates of what it fetched.
    kind: "run",
    pattern: String.raw`(?<![\w.])(?:source|(?:devtools::)?source_url|sys\.source)\s{0,4}\(\s{0,4}(?:url\(\s{0,4})?(?=["']https?:)|(?<![\w.])eval\s{0,4}\(\s{0,4}parse\s{0,4}\((?=[^\n]{0,80}["']https?:)|(?<![\w.])(?:loadstring|load)\s{0,4}\((?=[^\n]{0,80}(?:request|["']https?:))`,
  },
  {
    kind: "send",
    pattern: String.raw`uploadTask|(?<![\w.$])(?:httr::)?(?:POST|PUT)\s{0,4}\(|\breq_body_\w{1,12}\s{0,4}\(|\bpostForm\s{0,4}\(|\bcurl_upload\s{0,4}\(|\bhttps?\.request\s{0,4}\(\s{0,4}["'][^"'\n]{1,200}["']\s{0,4},|\bvim\.(?:system|fn\.(?:system|jobstart))\s{0,4}\(\s{0,4}\{\s{0,4}["']curl["']|\bio\.popen\s{0,4}\(\s{0,4}["']curl\b(?=[^\n]{0,200}@-)|httpMethod\s{0,4}=\s{0,4}"(?:POST|PUT)"|setHTTPMethod:\s{0,4}@"(?:POST|PUT)"|setRequestMethod\(\s{0,4}"(?:POST|PUT)"|BodyPublishers\.|RequestBody\.create|\.toRequestBody|\.PostAsync|\.PutAsync|\.UploadString|\.UploadData|\.UploadFile|\.Method\s{0,4}=\s{0,4}"(?:POST|PUT)"|HttpMethod\.Post|CURLOPT_(?:POSTFIELDS|UPLOAD|MIMEPOST)|HttpSendRequest|WinHttpSendRequest|\.Open\s{0,4}\(?\s{0,4}"(?:POST|PUT)"|httr2?::(?:POST|PUT)|HTTP\.(?:post|put)|http\.post|HTTPoison\.post|Req\.post|httpclient\.post|\bsend(?:to)?\s{0,4}\(\s{0,4}\w{1,40}\s{0,4},`,
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
