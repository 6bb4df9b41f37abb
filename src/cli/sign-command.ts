import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import { cleanLine } from "../report/clean-text.ts";
import { readUserFile, signFolder, type SignedFolder, type SigningMethod } from "../tasks/sign.ts";
import { EXIT } from "./exit-code.ts";
import { print } from "./output.ts";

const MAX_NAMED = 5;

const FLAGS = z.object({
  key: z.string().optional(),
  cert: z.string().optional(),
  chain: z.array(z.string()).default([]),
  keyless: z.boolean().default(false),
  fulcioUrl: z.string().optional(),
  rekorUrl: z.string().optional(),
});
type Flags = z.infer<typeof FLAGS>;

/** `skillscan sign <folder>`: writes `skill.oms.sig` into the folder; resolves to the exit code. */
export async function runSign(folder: string, rawFlags: unknown): Promise<number> {
  const method = await methodOf(FLAGS.parse(rawFlags), process.env);
  const signed = await signFolder(folder, method, new Date());
  await write(path.join(folder, signed.fileName), signed.bytes);
  await print(told(folder, signed), false);
  return EXIT.ok;
}

async function methodOf(flags: Flags, environment: NodeJS.ProcessEnv): Promise<SigningMethod> {
  const { key, cert, chain, keyless, fulcioUrl, rekorUrl } = flags;
  if (keyless) {
    if (key !== undefined || cert !== undefined || chain.length > 0)
      throw new ScanError("usage", "--keyless signs with a key of its own: leave out --key, --cert and --chain");
    return {
      kind: "keyless",
      environment,
      ...(fulcioUrl === undefined ? {} : { fulcioUrl }),
      ...(rekorUrl === undefined ? {} : { rekorUrl }),
    };
  }
  if (key === undefined)
    throw new ScanError("usage", "say what to sign with: --key FILE.pem, or --keyless", {
      hint: "skillscan sign --help tells the rest",
    });
  const passphrase = environment["SKILLSCAN_KEY_PASSPHRASE"] ?? "";
  return {
    kind: "key",
    key: await text(key, "--key"),
    ...(passphrase === "" ? {} : { passphrase }),
    ...(cert === undefined ? {} : { certificate: await text(cert, "--cert") }),
    chain: await Promise.all(chain.map((file) => text(file, "--chain"))),
  };
}

async function text(file: string, option: string): Promise<string> {
  return new TextDecoder().decode(await readUserFile(file, process.cwd(), option));
}

/** A new file that takes the old one's place in one step: whoever reads meanwhile sees one or the other. */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.new`;
  try {
    await writeFile(beside, bytes, { flag: "wx", mode: 0o644 });
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new ScanError("unreadable", `${file} cannot be written`, { cause });
  }
}

function told(folder: string, { fileName, files, leftOut, replaces, proof, isBareKey }: SignedFolder): string {
  const more = leftOut.length > MAX_NAMED ? `, and ${leftOut.length - MAX_NAMED} more` : "";
  const lines = [
    `${replaces ? "replaced" : "wrote"} ${path.join(folder, fileName)}: ${count(files.length)} signed`,
    ...(proof.signer === undefined ? [] : [`signed by ${proof.signer}`]),
    ...(isBareKey ? ["whoever verifies it has to be given the public key: skillscan verify --key"] : []),
    ...(typeof proof.time === "string" ? [`logged in public at ${proof.time}`] : []),
    ...(leftOut.length > 0
      ? [`not covered, as the format says: ${leftOut.slice(0, MAX_NAMED).join(", ")}${more}`]
      : []),
  ];
  return `${lines.map((line, index) => `${index === 0 ? "" : "  "}${cleanLine(line, 2_000)}`).join("\n")}\n`;
}

function count(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}
