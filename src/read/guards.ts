import type { Guard } from "../model/context.ts";

interface Sign {
  readonly guard: Guard;
  readonly pattern: RegExp;
}

/** A day or a moment that is written out: 2027-04-01, datetime(2027, 4, 1), 1798761600. */
const WRITTEN_DATE =
  /\b20[2-9]\d\s{0,2}[-/.,]\s{0,2}\d{1,2}\b|["'\s]20[2-9]\d[01]\d[0-3]\d(?!\d)|\b1[6-9]\d{8}(?:\d{3})?\b|\b1[6-9]\d{2}_\d{3}_\d{3}/u;
const CLOCK =
  /\bDate\.now\b|\bnew Date\b|\bDate\.parse\b|\bdatetime\b|\btime\.time\b|\bdate\.today\b|\bstrftime\b|\$\(\s{0,4}date\b|`date\b|\bEPOCHSECONDS\b|\bGet-Date\b|\bDateTime\]::/u;

/**
 * What a condition asks about. The age of a cache or the time since the last call compares two moments of its own: only a
 * date that somebody wrote down makes a fuse. `CI` decides in honest programs too, and says little alone.
 */
const SIGNS: readonly Sign[] = [
  {
    guard: "date",
    pattern:
      /\bget(?:UTC)?(?:Month|Date|FullYear)\(\)\s{0,4}(?:[<>]=?|[!=]==?)\s{0,4}\d|\.(?:month|day|year)\b\s{0,4}(?:[<>]=?|[!=]=)\s{0,4}\d|\bdate \+["']?%[a-zA-Z%]{1,12}["']?\s{0,2}\)["']?\s{0,4}(?:-(?:eq|ne|g[te]|l[te])|[<>!=]=?)/u,
  },
  {
    guard: "host",
    pattern:
      /\bos\.hostname\b|\bgethostname\b|\bplatform\.node\b|\$\{?HOSTNAME\b|\$\(\s{0,4}hostname\b|`hostname\b|\bgetfqdn\b|\buname -n\b|\bCOMPUTERNAME\b|\bMachineName\b/u,
  },
  {
    guard: "user",
    pattern:
      /\buserInfo\(\)|\bgetuser\(\)|\bgetlogin\(\)|\$\(\s{0,4}(?:whoami|id -un)\b|`whoami\b|\benv(?:iron)?\b[^\n]{0,12}\bUSER(?:NAME)?\b|\bgetenv\(["']USER(?:NAME)?\b|\$\{?USER(?:NAME)?\b\}?["']?\s{0,2}(?:=|!=|==)/u,
  },
  {
    guard: "ci",
    pattern:
      /\b(?:GITHUB_ACTIONS|GITLAB_CI|TRAVIS|JENKINS_URL|CIRCLECI|BUILDKITE|TEAMCITY_VERSION|CODEBUILD_BUILD_ID)\b|\benv(?:iron)?\b[^\n]{0,8}\bCI\b|\bgetenv\(["']CI\b|\$\{?CI\b/u,
  },
  {
    guard: "analysis",
    pattern:
      /\bgettrace\b|\bisDebuggerPresent\b|\binspector\.url\b|\bexecArgv\b|\bTracerPid\b|\bptrace\b|\b(?:strace|ltrace|gdb|lldb|frida|wireshark|tcpdump|procmon|x64dbg|ollydbg)\b|\b(?:virtualbox|vbox|vmware|qemu|hypervisor|sandboxie|cuckoo)\b|systemd-detect-virt|\bdmidecode\b|\/\.dockerenv\b/iu,
  },
  {
    guard: "locale",
    pattern:
      /\bDateTimeFormat\(\)|\bgetTimezoneOffset\b|\bgetdefaultlocale\b|\bgetlocale\b|\$\{?LANG\b|\benv(?:iron)?\b[^\n]{0,8}\bLANG\b|\bcountry(?:_?code)?\b/u,
  },
  {
    guard: "chance",
    pattern:
      /\bMath\.random\b|\brandom\.(?:random|randint|randrange|choice|uniform)\b|\$\{?RANDOM\b|\bGet-Random\b|\brandomInt\b|\brandbelow\b/u,
  },
  {
    guard: "count",
    pattern:
      /\b(?:run|launch|call|start|use|invocation|session)s?_?count\w{0,8}\b[^\n]{0,24}(?:[<>]=?|%|-g[te])\s{0,4}\d/iu,
  },
];

/** One of these stands in every text of which any sign can hold: most texts have none, and nothing else is done. */
const ANY =
  /Date|date|time|host|HOST|COMPUTERNAME|MachineName|user|USER|login|whoami|\bCI\b|_CI\b|GITHUB_ACTIONS|TRAVIS|JENKINS|CIRCLE|BUILDKITE|trace|Debugger|inspector|execArgv|TracerPid|locale|LANG|country|random|RANDOM|Random|[Cc]ount|COUNT|[Vv]irtual|[Vv]box|VBOX|vmware|VMware|VMWARE|qemu|QEMU|docker|hypervisor|strace|ltrace|gdb|lldb|frida|wireshark|tcpdump|cuckoo/u;

/** A condition is a line; more of it says nothing new. */
const MAX_CONDITION = 600;
/** Of a function that answers yes or no. */
const MAX_NAMED = 500;
const MAX_NAMES = 400;

export function guardsOf(condition: string): readonly Guard[] {
  const text = condition.slice(0, MAX_CONDITION + MAX_NAMED);
  if (!ANY.test(text)) return NONE;
  const found = SIGNS.filter(({ pattern }) => pattern.test(text)).map(({ guard }) => guard);
  return CLOCK.test(text) && WRITTEN_DATE.test(text) && !found.includes("date") ? ["date", ...found] : found;
}

/** What the place that is walked at the moment depends on. */
export class Guards {
  readonly isWorthwhile: boolean;
  readonly #stack: Guard[] = [];
  readonly #named = new Map<string, string>();

  constructor(text: string) {
    this.isWorthwhile = text.length <= MAX_LOOKED_AT && ANY.test(text);
  }

  /** Empty: it runs whatever the day and the place. */
  get current(): readonly Guard[] {
    return this.#stack.length === 0 ? NONE : [...new Set(this.#stack)];
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** Ends what began after that depth: at the end of a branch or of a function. */
  leave(depth: number): void {
    if (this.#stack.length > depth) this.#stack.length = depth;
  }

  /** From here on everything depends on this condition. */
  enter(condition: string): void {
    for (const guard of this.#of(condition)) if (this.#stack.length < MAX_DEPTH) this.#stack.push(guard);
  }

  /** `const due = Date.now() > …`, `TODAY=$(date +%F)`, `function due() { … }`: a name stands for what is asked. */
  name(name: string, text: string): void {
    if (!this.isWorthwhile || text.length > MAX_NAMED || this.#named.size >= MAX_NAMES) return;
    if (ANY.test(text) || WRITTEN_DATE.test(text)) this.#named.set(name, text);
  }

  #of(condition: string): readonly Guard[] {
    if (!this.isWorthwhile) return NONE;
    let asked = condition.slice(0, MAX_CONDITION);
    if (this.#named.size > 0) {
      const names = new Set(Array.from(asked.matchAll(/[\p{L}_$][\w$]{0,60}/gu), ([word]) => word.replace(/^\$/u, "")));
      for (const name of names) asked += `\n${this.#named.get(name) ?? ""}`;
    }
    return guardsOf(asked);
  }
}

const NONE: readonly Guard[] = [];
const MAX_DEPTH = 64;
/** A fuse far down in a bundle is missed; a search through every bundle costs more than it finds. */
const MAX_LOOKED_AT = 300_000;
