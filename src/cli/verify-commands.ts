import { Option, type Command } from "commander";

const EXIT_CODES = `
Exit codes:
  0  nothing that is there is wrong, and everything required holds
  1  something is wrong, or something required is missing
  2  wrong usage, or a target that is missing, unreadable or refused`;

const TRUST_FILE = "skillscan.trust.yaml";

/** `verify` and `trust`: what they take, and where the work is. */
export function addVerify(program: Command, targets: string, finish: (code: number) => void): void {
  const verify = program
    .command("verify")
    .description("check digests, signatures and provenance, and who is behind them")
    .argument("[targets...]", "what to verify; with --bundle also sha256:<digest>")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .option("--bundle <file>", "a Sigstore bundle over the target, which has to hold")
    .option("--registry <url>", "ClawHub registry to ask (also CLAWHUB_REGISTRY)")
    .option("--offline", "never touch the network")
    .option("--insecure", "allow plain http")
    .option("-v, --verbose", "show every file with a problem")
    .option("--debug", "show stack traces")
    .addHelpText("after", `${targets}\n${EXIT_CODES}`)
    .action(async (names: string[], flags: unknown) => {
      const { runVerify } = await import("./verify-command.ts");
      finish(await runVerify(names, flags));
    });
  addTrustOptions(verify);

  const trust = program.command("trust").description("the file that says whom to trust: init, show, check");
  trust
    .command("init")
    .description("write a policy that trusts nobody, with every field explained")
    .argument("[file]", "where to", TRUST_FILE)
    .action(async (file: string) => {
      const { runTrustInit } = await import("./trust-command.ts");
      finish(await runTrustInit(file));
    });
  trust
    .command("show")
    .description("whom a policy trusts, with fingerprints to compare")
    .argument("[file]", "the policy", TRUST_FILE)
    .action(async (file: string) => {
      const { runTrustShow } = await import("./trust-command.ts");
      finish(await runTrustShow(file));
    });
  trust
    .command("check")
    .description("whether a policy, and the files that it names, can be used")
    .argument("[file]", "the policy", TRUST_FILE)
    .action(async (file: string) => {
      const { runTrustCheck } = await import("./trust-command.ts");
      finish(await runTrustCheck(file));
    });
}

/** Whom to trust: the same words for every command that looks at signatures. */
export function addTrustOptions(command: Command): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  command
    .option("--trust <file>", "trust policy: who may sign, and what is required (also SKILLSCAN_TRUST)")
    .option("--trust-root <file.pem>", "trust what this certificate certifies (repeatable)", collect)
    .option("--key <file.pem>", "trust this public key (repeatable)", collect)
    .option("--identity <name>", "trust this Sigstore identity, with --issuer (repeatable)", collect)
    .option("--issuer <url>", "who has to vouch for the identity (repeatable)", collect)
    .option("--require-signature", "fail without a signature by somebody trusted")
    .option("--trusted-root <file.json>", "Sigstore keys to use instead of the built-in ones");
}
