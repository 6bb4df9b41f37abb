import type { Command } from "commander";

const METHODS = `
By what:
  --key KEY.pem                              a bare key; whoever verifies needs its public half
  --key KEY.pem --cert CERT.pem --chain …    a certificate; whoever verifies names its root
  --keyless                                  Sigstore; whoever verifies names this identity`;

/** `sign`: what it takes, and where the work is. */
export function addSign(program: Command, finish: (code: number) => void): void {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  program
    .command("sign")
    .description("sign a skill's folder: writes skill.oms.sig (OpenSSF Model Signing)")
    .argument("<folder>", "the folder with SKILL.md")
    .option("--key <file.pem>", "private key: P-256, P-384 or P-521 (passphrase: SKILLSCAN_KEY_PASSPHRASE)")
    .option("--cert <file.pem>", "the key's certificate")
    .option("--chain <file.pem>", "who issued the certificate, up to the root (repeatable)", collect)
    .option("--keyless", "the identity of this job, or of SIGSTORE_ID_TOKEN, logged in public")
    .option("--fulcio-url <url>", "another Sigstore certificate authority")
    .option("--rekor-url <url>", "another Sigstore transparency log")
    .option("--debug", "show stack traces")
    .addHelpText("after", METHODS)
    .action(async (folder: string, flags: unknown) => {
      const { runSign } = await import("./sign-command.ts");
      finish(await runSign(folder, flags));
    });
}
