import { Option, type Command } from "commander";

/** `serve`, `worker`, `token`: the service that a registry runs; and `install-policy`, which OpenClaw runs. */
export function addService(program: Command, finish: (code: number) => void): void {
  const serve = program
    .command("serve")
    .description("run the service: uploads in, verdicts out (docs/service.md)")
    .option("--port <n>", "where to listen (default: 8080)")
    .option("--host <address>", "on which address (default: 127.0.0.1)")
    .option("--max-upload <MB>", "largest package (default: 120)")
    .option("--rate <n>", "requests per minute and token (default: 600)")
    .option("--rescan <cron>", "judge everything again at these times, as far as engine or signatures are new")
    .option("--allow-private-webhooks", "webhooks may go to addresses of this machine and of private networks")
    .option("--trust-proxy", "believe X-Forwarded-For: only behind a proxy of your own");
  addJudging(serve).action(async (flags: unknown) => {
    const { runServe } = await import("./serve-command.ts");
    finish(await runServe(flags));
  });

  const worker = program
    .command("worker")
    .description("judge what other machines take in (needs DATABASE_URL)")
    .option("--allow-private-webhooks", "webhooks may go to addresses of this machine and of private networks");
  addJudging(worker).action(async (flags: unknown) => {
    const { runWorker } = await import("./worker-command.ts");
    finish(await runWorker(flags));
  });

  addTokens(program, finish);
  addInstallPolicy(program, finish);
}

function addJudging(command: Command): Command {
  return command
    .option("--data <dir>", "the service's folder (default: skillscan-data; also SKILLSCAN_DATA)")
    .option("--jobs <n>", "packages judged at the same time (default: one for each processor but one)")
    .option("--scan-seconds <n>", "longest time for one package (default: 120)")
    .option("--scan-memory <MB>", "most memory for one package (default: 3072)")
    .option("--policy <file>", "what is acceptable: a file, or strict, balanced, permissive")
    .option("--baseline <file>", "accepted findings, written by skillscan baseline")
    .option("--signatures <dir...>", "packs of further signatures")
    .option("--trust <file>", "whom to trust, written by skillscan trust init")
    .option("--osv-db <dir>", "OSV databases to look dependencies up in (see skillscan db), copied at the start")
    .option("--registry <url>", "ClawHub registry to fetch references from (also CLAWHUB_REGISTRY)")
    .option("--insecure", "allow plain http to the registry")
    .option("--grace <seconds>", "how long a stopping process finishes what it has begun (default: 25)")
    .option("--debug", "show stack traces");
}

function addTokens(program: Command, finish: (code: number) => void): void {
  const token = program.command("token").description("make, list and revoke the tokens that the service asks for");
  const common = (command: Command): Command =>
    command
      .option("--data <dir>", "the service's folder (default: skillscan-data; also SKILLSCAN_DATA)")
      .option("--debug", "show stack traces");
  common(token.command("create").description("make a token and print it, once"))
    .requiredOption("--name <name>", "who it is for")
    .addOption(
      new Option("--scope <scope...>", "what it may do: upload, read, review, admin")
        .choices(["upload", "read", "review", "admin"])
        .makeOptionMandatory(),
    )
    .option("--rate <n>", "requests per minute (default: the service's)")
    .action(async (flags: unknown) => {
      const { createTokenCommand } = await import("./token-command.ts");
      finish(await createTokenCommand(flags));
    });
  common(token.command("list").description("list tokens; their texts are known to nobody")).action(
    async (flags: unknown) => {
      const { listTokensCommand } = await import("./token-command.ts");
      finish(await listTokensCommand(flags));
    },
  );
  common(token.command("revoke").description("end a token").argument("<id>", "as listed")).action(
    async (id: string, flags: unknown) => {
      const { revokeTokenCommand } = await import("./token-command.ts");
      finish(await revokeTokenCommand(id, flags));
    },
  );
}

function addInstallPolicy(program: Command, finish: (code: number) => void): void {
  const decision = (flags: string, what: string): Option =>
    new Option(flags, what).choices(["allow", "warn", "block"]).default("warn");
  program
    .command("install-policy")
    .description("answer OpenClaw's security.installPolicy: a request on standard input, a decision on standard output")
    .addOption(decision("--suspicious <decision>", "what to answer for what deserves a look"))
    .addOption(decision("--incomplete <decision>", "what to answer for what could not be looked at fully"))
    .option("--policy <file>", "what is acceptable: a file, or strict, balanced, permissive")
    .option("--timeout <seconds>", "block after this time", "8")
    .action(async (flags: unknown) => {
      const { answerInstallPolicy } = await import("./install-policy-command.ts");
      finish(await answerInstallPolicy(flags));
    });
}
