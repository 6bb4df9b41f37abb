import process from "node:process";
import * as z from "zod";
import { ScanError } from "../model/scan-error.ts";
import { cleanLine } from "../report/clean-text.ts";
import { SCOPES, type TokenAdministration } from "../service/administer-tokens.ts";
import { EXIT } from "./exit-code.ts";

const COMMON = z.object({ data: z.string().optional() });
const CREATE = COMMON.extend({
  name: z.string().min(1).max(100),
  scope: z.array(z.enum(SCOPES)).min(1),
  rate: z.coerce.number().int().min(1).optional(),
});

/** `skillscan token create`: the token alone on standard output, so that `TOKEN=$(…)` works. */
export async function createTokenCommand(rawFlags: unknown): Promise<number> {
  const flags = CREATE.parse(rawFlags);
  await administer(flags.data, async (tokens) => {
    const { token } = await tokens.create({
      name: flags.name,
      scopes: flags.scope,
      ratePerMinute: flags.rate ?? null,
    });
    process.stdout.write(`${token}\n`);
  });
  return EXIT.ok;
}

/** `skillscan token list`: one line for each. */
export async function listTokensCommand(rawFlags: unknown): Promise<number> {
  await administer(COMMON.parse(rawFlags).data, async (tokens) => {
    for (const { id, name, scopes, createdAt, revokedAt } of await tokens.list()) {
      const state = revokedAt === null ? "valid" : `revoked ${revokedAt}`;
      process.stdout.write(`${id}  ${scopes.join(",")}  ${createdAt}  ${state}  ${cleanLine(name, 100)}\n`);
    }
  });
  return EXIT.ok;
}

/** `skillscan token revoke`: from now on nobody gets in with it. */
export async function revokeTokenCommand(id: string, rawFlags: unknown): Promise<number> {
  if (!/^[0-9a-f]{12}$/u.test(id))
    throw new ScanError("usage", `${cleanLine(id, 40)} is no token's id`, { hint: "skillscan token list shows them" });
  await administer(COMMON.parse(rawFlags).data, (tokens) => tokens.revoke(id));
  return EXIT.ok;
}

async function administer(
  data: string | undefined,
  work: (tokens: TokenAdministration) => Promise<void>,
): Promise<void> {
  const { needPackages } = await import("../service/missing-package.ts");
  const { openTokenAdministration } = await import("../service/administer-tokens.ts");
  const { startFailure } = await import("../service/start-failure.ts");
  try {
    const tokens = await openTokenAdministration(data, process.env, needPackages);
    try {
      await work(tokens);
    } finally {
      await tokens.close();
    }
  } catch (cause) {
    throw startFailure(cause);
  }
}
