import type { Advisory } from "../../model/advisory.ts";
import type { DepsDocument, ListedDependency } from "../../model/deps-document.ts";
import { cleanLine } from "../clean-text.ts";
import { dim, layout, severityTone, wrap, type Layout } from "../terminal/layout.ts";

export interface DepsTextOptions {
  readonly columns: number | undefined;
  readonly colour: boolean;
  /** Every dependency and gap, not only what is worth a look. */
  readonly verbose: boolean;
}

/** Quiet ones are counted beyond this many a file, unless the reader asked for all. */
const QUIET_SHOWN = 12;
const GAPS_SHOWN = 12;
/** Stands for all packages that come along: each has a file of its own. */
const BUNDLED = "node_modules/";

/** For a person: what is malicious, then what is vulnerable and what to do, then the rest by file. */
export function depsText(document: DepsDocument, options: DepsTextOptions): string {
  const to = layout(options.columns, options.colour);
  const malicious = document.dependencies.filter(isMalicious);
  const vulnerable = document.dependencies.filter((each) => !isMalicious(each) && isVulnerable(each));
  const once = document.dependencies.filter((each) => each.advisories.some(isOfSomeVersions));
  const absent = document.dependencies.filter(({ exists }) => exists === false);
  const rest = document.dependencies.filter(({ advisories }) => advisories.length === 0);
  return [
    ...headline(document, malicious.length, vulnerable.length, to),
    ...section(
      to,
      "Malicious",
      malicious.flatMap((each) => withAdvisories(each, to)),
    ),
    ...section(
      to,
      "Vulnerable",
      vulnerable.flatMap((each) => withAdvisories(each, to)),
    ),
    ...section(
      to,
      "Was malicious in some versions",
      once.flatMap((each) => withAdvisories(each, to)),
    ),
    ...section(
      to,
      "No such package",
      absent.flatMap((each) => wrap(to, `${label(each)}  ${place(each)}`, "      ", "  ")),
    ),
    ...section(
      to,
      document.advisorySource === null ? "Found" : "Nothing known against",
      byFile(rest, to, options.verbose),
    ),
    ...section(to, "Not looked at", gaps(document, to, options.verbose)),
    "",
  ].join("\n");
}

function headline(
  { target, dependencies, advisorySource }: DepsDocument,
  malicious: number,
  vulnerable: number,
  to: Layout,
): string[] {
  const files = new Set(dependencies.map(({ source }) => source.file)).size;
  const count = `${counted(dependencies.length, "dependency", "dependencies")} in ${counted(files, "file", "files")}`;
  const worst =
    malicious > 0
      ? to.paint(["bold", "red"], `${malicious} malicious`)
      : vulnerable > 0
        ? to.paint(["bold", "yellow"], `${vulnerable} vulnerable`)
        : null;
  const also = malicious > 0 && vulnerable > 0 ? `, ${vulnerable} vulnerable` : "";
  const unchecked = dependencies.filter(({ checked }) => checked === "no").length;
  const unversioned = dependencies.filter(({ checked }) => checked === "name").length;
  const source =
    advisorySource === null
      ? "Nobody was asked for advisories: --osv api asks OSV, skillscan db update keeps its database here."
      : `Asked: ${advisorySource.name}${advisorySource.asOf === null ? "" : `, as of ${advisorySource.asOf.slice(0, 10)}`}.`;
  return [
    `${to.paint("bold", cleanLine(target, 120))}  ${count}${worst === null ? "" : `, ${worst}${also}`}`,
    ...dim(to, source, ""),
    ...(advisorySource === null
      ? []
      : [
          ...(unversioned === 0
            ? []
            : dim(to, `${unversioned} without a known version: checked for malware only.`, "")),
          ...(unchecked === 0 ? [] : dim(to, `${unchecked} that no advisory source was asked about.`, "")),
        ]),
  ];
}

function withAdvisories(dependency: ListedDependency, to: Layout): string[] {
  const { upgrade, advisories } = dependency;
  const advice = isMalicious(dependency)
    ? "Do not install it. Where it was installed, every secret that it could reach is to be replaced."
    : advisories.some(isOfSomeVersions)
      ? "Pin a version that is none of them."
      : upgrade === null
        ? "No version without these advisories is known."
        : `Upgrade to ${upgrade}.`;
  return [
    "",
    ...wrap(to, `${label(dependency)}  ${place(dependency)}`, "      ", "  ").map((row) => to.paint("bold", row)),
    ...dim(to, how(dependency), "    "),
    ...advisories.flatMap((each) => advisory(each, to)),
    ...wrap(to, advice, "    "),
  ];
}

function advisory({ id, aliases, severity, score, summary, fixed, reach, malicious }: Advisory, to: Layout): string[] {
  const level = malicious ? "malware" : `${severity ?? "unrated"}${score === null ? "" : ` ${score.toFixed(1)}`}`;
  const cve = aliases.find((alias) => alias.startsWith("CVE-"));
  const [first] = fixed;
  const parts = [
    `${id}${cve === undefined || cve === id ? "" : ` (${cve})`}`,
    cleanLine(summary, 140),
    ...(first === undefined ? [] : [`fixed in ${first}`]),
    ...(reach === "some-versions" ? ["which version gets installed is not known"] : []),
  ];
  const tone = severityTone(severity ?? "medium");
  const lines = wrap(to, parts.join(" · "), " ".repeat(18), `    ${level.padEnd(13)} `);
  return lines.map((line, at) => (at === 0 ? line.replace(level, to.paint(tone, level)) : line));
}

function byFile(rest: readonly ListedDependency[], to: Layout, all: boolean): string[] {
  const files = Map.groupBy(rest, ({ source, via }) => (via === "bundled" && !all ? BUNDLED : source.file));
  return [...files].flatMap(([file, those]) => {
    if (file === BUNDLED)
      return wrap(to, `node_modules ${counted(those.length, "package", "packages")} that come along`, "    ", "  ");
    // A lock has hundreds that nobody reads one by one: their number, and those that are worth a look.
    const worth = all ? those : those.filter((each) => each.via !== "lock" || remark(each) !== "");
    const shown = all ? worth : worth.slice(0, QUIET_SHOWN);
    const locked = those.length - worth.length;
    const more = worth.length - shown.length;
    const title = `${cleanLine(file, 160)}${locked > 0 ? `  ${counted(locked, "locked package", "locked packages")}` : ""}`;
    return [
      ...wrap(to, title, "    ", "  ").map((row) => to.paint("cyan", row)),
      ...shown.flatMap((each) =>
        wrap(to, `${label(each)}${remark(each)}`, " ".repeat(12), `    ${String(each.source.line).padStart(5)}  `),
      ),
      ...(more > 0 ? dim(to, `and ${more} more (--verbose)`, " ".repeat(11)) : []),
    ];
  });
}

function gaps({ gaps: all }: DepsDocument, to: Layout, verbose: boolean): string[] {
  const shown = verbose ? all : all.slice(0, GAPS_SHOWN);
  const more = all.length - shown.length;
  return [
    ...shown.flatMap(({ message }) => wrap(to, message, "    ", "  ")),
    ...(more > 0 ? dim(to, `and ${more} more (--verbose)`, "  ") : []),
  ];
}

function label({ ecosystem, name, version, requested }: ListedDependency): string {
  const wanted = version ?? (requested === null || requested === "" ? "any version" : cleanLine(requested, 60));
  return `${ecosystem} ${cleanLine(name, 120)} ${wanted}`;
}

function place({ source }: ListedDependency): string {
  return `${cleanLine(source.file, 120)}:${source.line}`;
}

function how({ via, scope, requested, version }: ListedDependency): string {
  const words = {
    manifest: "named by a manifest",
    lock: "held by a lock file",
    bundled: "comes along in node_modules",
    command: "a command that installs or runs it",
    "install-spec": "install[] of the skill",
    lifecycle: "installed by a script that runs by itself",
  };
  const asked =
    requested !== null && requested !== version && requested !== "" ? `, asked for as ${cleanLine(requested, 60)}` : "";
  return `${words[via]}${scope === "runtime" ? "" : `, ${scope}`}${asked}`;
}

function remark({ scope, via, lock, from, address }: ListedDependency): string {
  const remarks = [
    ...(scope === "runtime" || via === "lock" ? [] : [scope]),
    ...(via === "command" || via === "lifecycle" ? ["by command"] : via === "install-spec" ? ["install[]"] : []),
    ...(lock === "other-version" ? ["the lock holds another version"] : lock === "missing" ? ["not in the lock"] : []),
    ...(from === "registry" ? [] : [`from ${address === null ? from : cleanLine(address, 80)}`]),
  ];
  return remarks.length === 0 ? "" : `  (${remarks.join(", ")})`;
}

function isMalicious({ advisories }: ListedDependency): boolean {
  return advisories.some((each) => each.malicious && !isOfSomeVersions(each));
}

function isVulnerable({ advisories }: ListedDependency): boolean {
  return advisories.some((each) => !each.malicious);
}

/** No version is known, and some were malicious: a name taken over once, or made for it. */
function isOfSomeVersions({ reach }: Advisory): boolean {
  return reach === "some-versions";
}

function section(to: Layout, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", to.paint("bold", title), ...lines];
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
