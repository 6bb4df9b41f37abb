import { Command, CommanderError, Option } from "commander";
import { ScanError } from "../model/scan-error.ts";
import { engineVersion } from "../pipeline/version.ts";
import { addAdvisoryOptions } from "./advisory-options.ts";
import { addDependencies } from "./dependency-commands.ts";
import { DOCUMENT_FORMATS } from "./document.ts";
import { EXIT, THRESHOLDS } from "./exit-code.ts";
import { describeFailure } from "./failure.ts";
import { addService } from "./service-commands.ts";
import { addCompletion } from "./completion-commands.ts";
import { addRules, collect } from "./rule-commands.ts";
import { addSign } from "./sign-commands.ts";
import { addTrustOptions, addVerify } from "./verify-commands.ts";

export const EXIT_CODES = `
Exit codes:
  0  nothing at or above --fail-on
  1  something at or above --fail-on
  2  wrong usage, or a target that is missing, unreadable or refused
  3  the scan is incomplete and nothing reached --fail-on`;

export const TARGETS = `
Targets:
  slug, @owner/slug[@version]          a skill or plugin of the ClawHub registry
  npm:name[@version]                   an OpenClaw plugin from the npm registry
  github:owner/repo[/path][@ref]       a repository, or a folder of it
  ./folder, ./SKILL.md, ./skill.zip    something on this machine (.zip .tgz .tar .tar.gz)
  https://…/skill.zip                  an archive on the web`;

/** Runs the program with the words after its name; resolves to the exit code and never rejects. */
export async function main(words: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? EXIT.ok : EXIT.failed;
    process.stderr.write(describeFailure(cause, null, words.includes("--debug")));
    return cause instanceof ScanError && cause.code === "interrupted" ? EXIT.interrupted : EXIT.failed;
  }
}

/** Every command with its options; `finish` is given the exit code. */
export function buildProgram(finish: (code: number) => void): Command {
  const program = new Command("skillscan")
    .description("Says what a ClawHub skill or OpenClaw plugin can do, and whether it means harm.")
    .version(engineVersion(), "-V, --version")
    .showHelpAfterError("(skillscan --help shows every option)")
    .exitOverride();

  const scan = program
    .command("scan", { isDefault: true })
    .description("scan skills and plugins (the default command)")
    .argument("[targets...]", "what to scan")
    .addOption(new Option("--format <format>", "what to print").choices(["text", ...DOCUMENT_FORMATS]).default("text"))
    .option("-o, --output <file>", "write it to a file instead")
    .addOption(
      new Option("--fail-on <verdict>", "exit with 1 from this verdict on (default: suspicious)").choices(THRESHOLDS),
    )
    .option("--policy <file>", "what is acceptable: a file, or strict, balanced, permissive")
    .option("--baseline <file>", "accepted findings, written by skillscan baseline")
    .option("--signatures <dir>", "a pack of further signatures (repeatable)", collect)
    .option("--registry <url>", "ClawHub registry to ask (also CLAWHUB_REGISTRY)")
    .option("--offline", "never touch the network")
    .option("--insecure", "allow plain http")
    .option("--recursive", "give every skill below a folder its own report")
    .option("--no-indicators", "do not use lists of known bad hosts, hashes and accounts")
    .option("-q, --quiet", "one line per target")
    .option("-v, --verbose", "also show capabilities as findings, every gap and every subject")
    .option("--explain <signature>", "explain a signature instead of scanning")
    .option("--max-download <MB>", "largest download or archive", positive)
    .option("--max-expanded <MB>", "largest folder, or total after unpacking", positive)
    .option("--max-file <MB>", "largest single file; of a larger one the beginning is read", positive)
    .option("--max-entries <n>", "most files in a folder or archive", positive)
    .option("--max-ratio <n>", "highest compression ratio", positive)
    .option("--max-depth <n>", "deepest nesting of archives", positive)
    .option("--timeout <seconds>", "longest time for a download, and for reading one file", positive)
    .option("--debug", "show stack traces")
    .addHelpText("after", `${TARGETS}\n${EXIT_CODES}`)
    .action(async (targets: string[], flags: unknown) => {
      const { runScan } = await import("./scan-command.ts");
      finish(await runScan(targets, flags));
    });

  addTrustOptions(scan);
  addAdvisoryOptions(scan);
  // Most people never type `scan`: what it takes belongs on the first page.
  program.addHelpText(
    "after",
    () => `\n${scan.helpInformation().replace(/^Usage: /u, "Scanning: ")}${TARGETS}\n${EXIT_CODES}`,
  );

  addDependencies(program, finish);
  addVerify(program, TARGETS, finish);
  addRules(program, finish);
  addCompletion(program, finish);
  addSign(program, finish);
  addService(program, finish);
  program
    .command("bench")
    .description("measure verdicts against labels, and time")
    .requiredOption("--labels <file.tsv>", "first column path, second label, header line")
    .requiredOption("--root <dir>", "the folder that the paths are below")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .option("--no-indicators", "do not use lists of known bad hosts, hashes and accounts")
    .option("--misses", "also list every sample whose verdict disagrees with its label")
    .option(
      "--threads <n>",
      "scan so many samples at a time (two on two processors: a sixth less time, 800 MB)",
      positive,
    )
    .action(async (flags: unknown) => {
      const { runBench } = await import("./bench-command.ts");
      finish(await runBench(flags));
    });
  return program;
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new ScanError("usage", `${text} is not a positive number`);
  return number;
}
