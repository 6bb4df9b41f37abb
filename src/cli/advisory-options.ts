import { Option, type Command } from "commander";

export const WHOM = ["api", "program", "none"] as const;

/** Whom to ask for advisories: the same words for every command that looks at dependencies. */
export function addAdvisoryOptions(command: Command): void {
  command
    .addOption(
      new Option(
        "--osv <whom>",
        "ask the OSV service, the osv-scanner program, or nobody about dependencies (default: a database that is here)",
      ).choices(WHOM),
    )
    .option("--osv-db <dir>", "ask the OSV databases in this folder (osv-scanner's layout; see skillscan db)")
    .option("--osv-url <url>", "another address of the OSV service, with --osv api");
}
