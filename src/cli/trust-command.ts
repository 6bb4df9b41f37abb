import { initTrustPolicy, loadTrust, trustText } from "../tasks/trust-policy.ts";
import { layout, wrap } from "../report/terminal/layout.ts";
import { EXIT } from "./exit-code.ts";
import { print } from "./output.ts";

/** `skillscan trust init [file]`: a policy that trusts nobody, with every field explained. Never writes over a file. */
export async function runTrustInit(file: string): Promise<number> {
  await initTrustPolicy(file);
  await print(`${file} written: it trusts nobody yet. Edit it, then: skillscan trust check ${file}\n`, false);
  return EXIT.ok;
}

/** `skillscan trust show [file]`: whom it trusts, with the fingerprint of every certificate and key. */
export async function runTrustShow(file: string): Promise<number> {
  const to = layout(process.stdout.columns, false);
  const lines = (await trustText({ policyFile: file })).flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? "";
    return line === "" ? [""] : wrap(to, line, `${indent}    `, indent);
  });
  await print(`${lines.join("\n")}\n`, false);
  return EXIT.ok;
}

/** `skillscan trust check [file]`: 0 when it can be used as it is; else the failure names line and reason. */
export async function runTrustCheck(file: string): Promise<number> {
  const { signatures, publishers, npm } = await loadTrust({ policyFile: file });
  const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
  const parts = [
    count(signatures.roots.length, "certificate root"),
    count(signatures.keys.length, "key"),
    signatures.identities.length === 1 ? "1 identity" : `${signatures.identities.length} identities`,
    count(publishers.size, "publisher"),
    count(npm.length, "npm source"),
  ];
  await print(`${file} can be used: ${parts.join(", ")}\n`, false);
  return EXIT.ok;
}
