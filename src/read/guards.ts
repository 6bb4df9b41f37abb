import type { Guard } from "../model/context.ts";

interface Sign {
  readonly guard: Guard;
  readonly pattern: RegExp;
}

/** A day or a moment that is written out: 2027-04-01, 04/01/2027, datetime(2027, 4, 1), 1798761600. */
const WRITTEN_DATE =
  /\b[0-3]?\d[/.][0-3]?\d[/.]20[2-9]\d\b|\b20[2-9]\d\s{0,2}[-/.,]\s{0,2}\d{1,2}\b|["'\s=]20[2-9]\d[01]\d[0-3]\d(?!\d)|\b1[6-9]\d{8}(?:\d{3})?\b|\b1[6-9]\d{2}_\d{3}_\d{3}/u;
/** A year or the beginning of a moment in seconds: nothing that is a written date has neither, and few texts have one. */
const YEAR = /20[2-9]\d|1[6-9]\d\d/u;
const CLOCK =
  /\bDate\.now\b|\bnew Date\b|\bDate\.parse\b|\bdatetime\b|\btime\.time\b|\bdate\.today\b|\bstrftime\b|\$\(\s{0,4}date\b|`date\b|\bEPOCHSECONDS\b|\bDateTime\]::|\b[Tt]ime\.now\b|\btime\.Now\b|\bDate\.today\b|\b(?:local)?time\b\s{0,2}(?:\(|[<>]=?)|\bdate\(["']|%DATE%|\bGet-Date\b|\bget-date\b/u;

/**
 * What a condition asks about. The age of a cache or the time since the last call compares two moments of its own: only a
 * date that somebody wrote down makes a fuse. `CI` decides in honest programs too, and says little alone.
 */
const SIGNS: readonly Sign[] = [
  {
    guard: "date",
    pattern:
      /\bget(?:UTC)?(?:Month|Date|FullYear|Day)\(\)\s{0,4}(?:[<>]=?|[!=]==?)\s{0,4}\d|\.(?:month|day|year|yday|wday)\b\s{0,4}(?:[<>]=?|[!=]=)\s{0,4}\d|\b(?:iso)?weekday\(\)\s{0,4}(?:[<>]=?|[!=]=)|\bGet-Date\b[^\n]{0,40}\)?\.(?:Month|Day|Year|DayOfWeek|DayOfYear)\b|\.(?:Month|Day|Year|DayOfWeek|DayOfYear)\b\s{0,4}-(?:eq|ne|g[te]|l[te])\b|^\s{0,8}(?:case|switch|match)\b[^\n]{0,60}(?:\bdate \+|\bGet-Date\b|\bgetDa(?:y|te)\(|weekday\()|\bdate\(\s{0,2}["'][a-zA-Z-]{1,12}["']\s{0,2}\)\s{0,4}(?:[<>]=?|[!=]==?)|\bdate \+["']?%[a-zA-Z%]{1,12}["']?\s{0,2}\)["']?\s{0,4}(?:-(?:eq|ne|g[te]|l[te])|[<>!=]=?)/u,
  },
  {
    guard: "host",
    pattern:
      /\bos\.hostname\b|\bgethostname\b|\bplatform\.node\b|\$\{?HOSTNAME\b|\$\(\s{0,4}hostname\b|`hostname\b|\bgetfqdn\b|\buname -n\b|\bCOMPUTERNAME\b|\benv:[Cc]omputer[Nn]ame\b|\bMachineName\b|\bos\.Hostname\(|\bphp_uname\(["']n|\bhostname\(?\)?\s{0,2}(?:eq|ne|==|!=)/u,
  },
  {
    guard: "user",
    pattern:
      /\buserInfo\(\)|\bgetuser\(\)|\bgetlogin\(\)|\$\(\s{0,4}(?:whoami|id -un)\b|`whoami\b|\benv(?:iron)?\b[^\n]{0,12}\bUSER(?:NAME)?\b|\bgetenv\(["']USER(?:NAME)?\b|\$\{?USER(?:NAME)?\b\}?["']?\s{0,2}(?:=|!=|==)|\benv:[Uu]ser(?:[Nn]ame|[Dd]omain)?\b|\b(?:ENV|_SERVER)\b[^\n]{0,4}\bUSER(?:NAME)?\b|%USERNAME%|\]::UserName\b|\bget_current_user\(|\buser\.Current\(|\bgetpwuid\(|\bEtc\.getlogin\b|^\s{0,8}case\b[^\n]{0,6}\$\{?USER(?:NAME)?\b/u,
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
  /Date|date|DATE|[Tt]ime|[Hh]ost|HOST|platform|uname|fqdn|dmidecode|detect-virt|procmon|x64dbg|ollydbg|[Ss]andboxie|COMPUTERNAME|[Cc]omputer[Nn]ame|MachineName|[Uu]ser|USER|login|getpwuid|getDay|weekday|DayOf|whoami|\bCI\b|_CI\b|GITHUB_ACTIONS|TRAVIS|JENKINS|CIRCLE|BUILDKITE|trace|Debugger|inspector|execArgv|TracerPid|locale|LANG|country|random|RANDOM|Random|[Cc]ount|COUNT|[Vv]irtual|[Vv]box|VBOX|vmware|VMware|VMWARE|qemu|QEMU|docker|hypervisor|strace|ltrace|gdb|lldb|frida|wireshark|tcpdump|cuckoo/u;

/** A condition is a line; more of it says nothing new. */
const MAX_CONDITION = 600;
/** Of a function that answers yes or no. */
const MAX_NAMED = 500;
const MAX_NAMES = 400;
const FEW_NAMES = 24;
/** Of a program with thousands of variables the first ones are remembered. */
const MAX_SAID = 4_096;
/** A name for a condition with a name for a date in it. */
const MAX_ROUNDS = 2;

export function guardsOf(condition: string): readonly Guard[] {
  const text = condition.slice(0, MAX_CONDITION + MAX_NAMED);
  if (!ANY.test(text)) return NONE;
  const found = SIGNS.filter(({ pattern }) => pattern.test(text)).map(({ guard }) => guard);
  return CLOCK.test(text) && WRITTEN_DATE.test(text) && !found.includes("date") ? ["date", ...found] : found;
}

/** Quotes without anything in them, additions of texts, line continuations and comments: what splits a word or a date. */
function joined(text: string): string {
  return SPLIT.test(text)
    ? text
        .replaceAll(/\/\*[^*\n]{0,200}\*\//gu, "")
        .replaceAll(/["'\x60]\s{0,8}\+\s{0,8}["'\x60]|\\\r?\n/gu, "")
        .replaceAll(/(?<=\w)(?:""|'')(?=\w)/gu, "")
    : text;
}

const SPLIT = /["'\x60]\s{0,8}\+\s{0,8}["'\x60]|\\\r?\n|\*\/|\w(?:""|'')\w/u;

/** What the place that is walked at the moment depends on. */
export class Guards {
  readonly isWorthwhile: boolean;
  readonly #stack: Guard[] = [];
  /** What has to be waited for before anything that follows: it does not end with the branch that waits. */
  #waited: readonly Guard[] = NONE;
  readonly #named = new Map<string, string>();
  readonly #said = new Map<string, string>();
  /** Of conditions that were asked about, for the names as they are. */
  readonly #answers = new Map<string, readonly Guard[]>();

  constructor(text: string) {
    this.isWorthwhile = text.length <= MAX_LOOKED_AT && (ANY.test(text) || SPLIT.test(text));
  }

  /** Empty: it runs whatever the day and the place. */
  get current(): readonly Guard[] {
    return this.#stack.length + this.#waited.length === 0 ? NONE : [...new Set([...this.#stack, ...this.#waited])];
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** Ends what began after that depth: at the end of a branch or of a function. */
  leave(depth: number): void {
    if (this.#stack.length > depth) this.#stack.length = depth;
  }

  /** What is walked next does not come after what was waited for: another function, the end of one that runs beside. */
  restart(waited: readonly Guard[] = NONE): void {
    this.#waited = waited;
  }

  get waited(): readonly Guard[] {
    return this.#waited;
  }

  /** `while (now < date) sleep`: a loop that ends on a day, by its condition or from within. */
  wait(condition: string, body: string): void {
    if (!this.isWorthwhile || this.#waited.includes("date")) return;
    const ends = this.#of(condition).includes("date") || (SLEEP.test(body) && this.#of(body).includes("date"));
    if (ends) this.#waited = [...this.#waited, "date"];
  }

  /** A pause. Days of it outlast every analysis; what is shorter is politeness. */
  pause(seconds: number | null): void {
    if (isLong(seconds) && !this.#waited.includes("delay")) this.#waited = [...this.#waited, "delay"];
  }

  /** Runs a callback that a timer calls. */
  delayed<T>(seconds: number | null, run: () => T): T {
    const { depth } = this;
    if (isLong(seconds) && depth < MAX_DEPTH) this.#stack.push("delay");
    const result = run();
    this.leave(depth);
    return result;
  }

  /** From here on everything depends on this condition. */
  enter(condition: string): void {
    for (const guard of this.#of(condition)) if (this.#stack.length < MAX_DEPTH) this.#stack.push(guard);
  }

  /** `const due = Date.now() > …`, `TODAY=$(date +%F)`, `function due() { … }`: a name stands for what is asked. */
  name(name: string, text: string): void {
    if (!this.isWorthwhile || text.length > MAX_NAMED || this.#named.size >= MAX_NAMES) return;
    // In loops and functions the same is said again and again.
    if (this.#said.get(name) === text) return;
    if (this.#said.size < MAX_SAID || this.#said.has(name)) this.#said.set(name, text);
    const whole = joined(text);
    if (!ANY.test(whole) && !(YEAR.test(whole) && WRITTEN_DATE.test(whole))) return;
    this.#named.set(name, whole);
    this.#answers.clear();
  }

  #of(condition: string): readonly Guard[] {
    if (!this.isWorthwhile) return NONE;
    const start = condition.slice(0, MAX_CONDITION);
    let answer = this.#answers.get(start);
    if (answer === undefined) {
      answer = this.#find(start);
      if (this.#answers.size < MAX_NAMES) this.#answers.set(start, answer);
    }
    return answer;
  }

  /** Cheap beside a look at every word; with many names it is not. */
  #mayName(text: string): boolean {
    if (this.#named.size > FEW_NAMES) return text !== "";
    for (const name of this.#named.keys()) if (text.includes(name)) return true;
    return false;
  }

  #find(condition: string): readonly Guard[] {
    let asked = joined(condition);
    const names = new Set<string>();
    for (let round = 0, added = asked; round < MAX_ROUNDS && this.#mayName(added); round += 1) {
      const words = added.matchAll(/[\p{L}_$][\w$]{0,60}/gu);
      added = "";
      for (const [word] of words) {
        const name = word.startsWith("$") ? word.slice(1) : word;
        const text = this.#named.get(name);
        if (text === undefined || names.has(name)) continue;
        names.add(name);
        // `$d +%F` where d=date: the command that the name stands for.
        const value = /^\w{1,60}=["']?([\w-]{1,40})["']?$/u.exec(text)?.[1];
        if (value !== undefined)
          asked = asked.replaceAll(/\$\{?(\w{1,60})\}?/gu, (whole, word: string) => (word === name ? value : whole));
        added += `\n${text}`;
      }
      asked = (asked + added).slice(0, MAX_CONDITION + MAX_NAMED);
    }
    return guardsOf(asked);
  }
}

function isLong(seconds: number | null): boolean {
  return seconds !== null && seconds >= MIN_DELAY && seconds < MAX_DELAY;
}

const NONE: readonly Guard[] = [];
const SLEEP = /[Ss]leep\b|setTimeout|\bdelay\(|\bwait\w{0,8}\(|\bbreak\b/u;
/** A day, in seconds. */
const MIN_DELAY = 86_400;
/** Thirty years and more are somebody's "for ever": a server that only keeps itself alive. */
const MAX_DELAY = 946_080_000;
const MAX_DEPTH = 64;
/** A fuse far down in a bundle is missed; a search through every bundle costs more than it finds. */
const MAX_LOOKED_AT = 300_000;
