import { readPolicy } from "../../tasks/policies.ts";
import { openScanner } from "../../scan.ts";
import { checkNpmMetadata } from "./npm-metadata.ts";
import { isNpmMetadata, parsePolicyRequest } from "./request.ts";
import { ALLOW, blockFor, respondTo, type PolicyChoice, type PolicyResponse } from "./response.ts";

export interface AnswerOptions extends PolicyChoice {
  /** A policy file or a preset; null: verdicts alone decide. */
  readonly policy: string | null;
  readonly workingDirectory: string;
}

/** Judges what OpenClaw has laid out, without network. Whatever goes wrong blocks. */
export async function answerPolicyRequest(text: string, options: AnswerOptions): Promise<PolicyResponse> {
  try {
    const request = parsePolicyRequest(text);
    if (isNpmMetadata(request)) {
      await checkNpmMetadata(request);
      return ALLOW;
    }
    const { policy, workingDirectory } = options;
    const scanner = openScanner({
      offline: true,
      environment: {},
      workingDirectory,
      ...(policy === null ? {} : { policy: await readPolicy(policy, workingDirectory) }),
    });
    try {
      return respondTo(await scanner.scan(request.sourcePath), options);
    } finally {
      await scanner.close();
    }
  } catch (cause) {
    return blockFor(cause instanceof Error ? cause.message : String(cause));
  }
}
