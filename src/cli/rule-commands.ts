import { Option, type Command } from "commander";
import { FINDING_ROLES, SEVERITIES } from "../model/finding.ts";
import { POLICY_PRESETS } from "../model/policy.ts";

/** What the user decides (policies, accepted findings), and the signatures that a scan looks for. */
export function addRules(program: Command, finish: (code: number) => void): void {
  program
    .command("baseline")
    .description("accept what is found now: it stays quiet until a file changes or the time is up")
    .argument("<targets...>", "what to scan")
    .requiredOption("-o, --output <file>", "the baseline to write; one that is there is brought up to date")
    .requiredOption("--reason <text>", "why these findings are acceptable")
    .option("--author <name>", "who accepts them (default: GIT_AUTHOR_NAME, then USER)")
    .option("--expires <when>", "when they come back: 90d, 2027-01-31, never", "90d")
    .option("--signature <id>", "only findings of this signature (repeatable)", collect)
    .option("--accept-malicious", "also findings that say that the package means harm")
    .option("--policy <file>", "what is acceptable: a file, or strict, balanced, permissive")
    .option("--signatures <dir>", "a pack of further signatures (repeatable)", collect)
    .option("--registry <url>", "ClawHub registry to ask (also CLAWHUB_REGISTRY)")
    .option("--offline", "never touch the network")
    .option("--insecure", "allow plain http")
    .option("--recursive", "every skill below a folder by itself")
    .option("--no-indicators", "do not use lists of known bad hosts, hashes and accounts")
    .option("--debug", "show stack traces")
    .action(async (targets: string[], flags: unknown) => {
      const { runBaseline } = await import("./baseline-command.ts");
      finish(await runBaseline(targets, flags));
    });

  const policy = program.command("policy").description("check or begin a policy file");
  policy
    .command("check")
    .description("check a policy file, and show what is in force")
    .argument("[file]", "a file, or strict, balanced, permissive", "skillscan.policy.yaml")
    .addOption(format())
    .action(async (file: string, flags: unknown) => {
      const { checkPolicyFile } = await import("./policy-command.ts");
      finish(await checkPolicyFile(file, flags));
    });
  policy
    .command("init")
    .description("write a policy file to begin with")
    .argument("[file]", "where", "skillscan.policy.yaml")
    .addOption(new Option("--extends <preset>", "which preset").choices(POLICY_PRESETS).default("balanced"))
    .action(async (file: string, flags: unknown) => {
      const { initPolicyFile } = await import("./policy-command.ts");
      finish(await initPolicyFile(file, flags));
    });

  addSignatureCommands(program, finish);
}

function addSignatureCommands(program: Command, finish: (code: number) => void): void {
  const rules = program.command("rules").description("list, explain and test signatures");
  rules
    .command("list")
    .description("one line for each signature")
    .argument("[word]", "only those with this word in id or title")
    .addOption(new Option("--severity <severity>", "only of this severity").choices(SEVERITIES))
    .addOption(new Option("--role <role>", "only of this role").choices(FINDING_ROLES))
    .addOption(format())
    .option("--signatures <dir>", "with those of this pack (repeatable)", collect)
    .action(async (word: string | undefined, flags: unknown) => {
      const { listRules } = await import("./rules-command.ts");
      finish(await listRules(word, flags));
    });
  rules
    .command("show")
    .description("what a signature looks for, with the examples that are its tests")
    .argument("<id>", "such as execution/encoded-shell")
    .addOption(format())
    .option("--signatures <dir>", "with those of this pack (repeatable)", collect)
    .action(async (id: string, flags: unknown) => {
      const { showRule } = await import("./rules-command.ts");
      finish(await showRule(id, flags));
    });
  rules
    .command("test")
    .description("run the examples of the built-in signatures, or of a pack")
    .argument("[dir]", "a folder with pack.yaml")
    .option("--only <id>", "only this signature (repeatable)", collect)
    .addOption(format())
    .action(async (folder: string | undefined, flags: unknown) => {
      const { testRules } = await import("./rules-command.ts");
      finish(await testRules(folder, flags));
    });
}

function format(): Option {
  return new Option("--format <format>", "what to print").choices(["text", "json"]).default("text");
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
