import process from "node:process";
import * as z from "zod";
import { runInstallPolicy } from "../service/install-policy/run.ts";
import { DECISIONS } from "../service/install-policy/response.ts";
import { EXIT } from "./exit-code.ts";

/** OpenClaw waits 10 s for the whole process, of which starting it takes one. */
const FLAGS = z.object({
  suspicious: z.enum(DECISIONS),
  incomplete: z.enum(DECISIONS),
  policy: z.string().optional(),
  timeout: z.coerce.number().positive(),
});

/** `skillscan install-policy`: one JSON document on standard output and nothing else. Exit code 0 whatever it says. */
export async function answerInstallPolicy(rawFlags: unknown): Promise<number> {
  const { suspicious, incomplete, policy = null, timeout } = FLAGS.parse(rawFlags);
  const options = { suspicious, incomplete, policy, workingDirectory: process.cwd() };
  const response = await runInstallPolicy(process.stdin, options, timeout);
  await new Promise<void>((resolve) => {
    process.stdout.write(`${JSON.stringify(response)}\n`, () => resolve());
  });
  // Not by itself: a thread in the middle of a package, or an open standard input, would hold up the host.
  process.exit(EXIT.ok);
}
