import { Option, type Command } from "commander";
import { addAdvisoryOptions } from "./advisory-options.ts";

const EXIT_CODES = `
Exit codes:
  0  nothing at or above --fail-on
  1  something at or above --fail-on
  2  wrong usage, or a target that is missing, unreadable or refused
  3  something could not be read or looked up, and nothing reached --fail-on`;

/** `deps` and `db`: what a package pulls in, and the data by which that is judged. */
export function addDependencies(program: Command, finish: (code: number) => void): void {
  const deps = program
    .command("deps")
    .description("list what a skill or plugin pulls in, with known vulnerabilities and malware")
    .argument("<target>", "what to look at, as for scan")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json", "cyclonedx"]).default("text"))
    .addOption(
      new Option("--fail-on <what>", "exit with 1 from this on")
        .choices(["vulnerable", "malicious", "never"])
        .default("vulnerable"),
    )
    .option("--registry <url>", "ClawHub registry to ask (also CLAWHUB_REGISTRY)")
    .option("--offline", "never touch the network")
    .option("--insecure", "allow plain http")
    .option("-v, --verbose", "every dependency and every gap")
    .option("--debug", "show stack traces")
    .addHelpText("after", EXIT_CODES)
    .action(async (target: string, flags: unknown) => {
      const { runDeps } = await import("./deps-command.ts");
      finish(await runDeps(target, flags));
    });
  addAdvisoryOptions(deps);

  const db = program.command("db").description("OSV's databases on this machine, which scans use without a network");
  shared(db.command("update").description("fetch what has changed; the old one stays until the new one is whole"))
    .option("--osv-data <url>", "fetch from here instead of OSV's storage")
    .option("--offline", "never touch the network")
    .action(async (flags: unknown) => {
      const { runDbUpdate } = await import("./db-command.ts");
      finish(await runDbUpdate(flags));
    });
  shared(db.command("status").description("say which databases are here, and how old they are"))
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .action(async (flags: unknown) => {
      const { runDbStatus } = await import("./db-command.ts");
      finish(await runDbStatus(flags));
    });
}

function shared(command: Command): Command {
  return command
    .option("--osv-db <dir>", "the folder (default: osv-scanner's own, in the user's cache)")
    .option("--ecosystem <name...>", "npm, PyPI, Go, crates.io, RubyGems, Packagist … (default: these six)")
    .option("--debug", "show stack traces");
}
