import * as z from "zod";

/** OpenClaw sends no more: src/security/install-policy.ts. */
export const MOST_REQUEST_BYTES = 256 * 1024;

const PLUGIN_KINDS = ["plugin-dir", "plugin-archive", "plugin-file", "plugin-npm", "plugin-git"] as const;

/** The request of protocol 1, as far as it decides anything; what a newer host adds is left alone. */
const REQUEST = z
  .object({
    protocolVersion: z.literal(1),
    targetType: z.enum(["skill", "plugin"]),
    targetName: z.string().trim().min(1),
    sourcePath: z.string().startsWith("/"),
    sourcePathKind: z.enum(["file", "directory"]),
    origin: z.looseObject({ type: z.string().trim().min(1) }),
    source: z.looseObject({ kind: z.string() }).optional(),
    request: z.object({
      kind: z.enum(["skill-install", ...PLUGIN_KINDS]),
      mode: z.enum(["install", "update"]),
      requestedSpecifier: z.string().optional(),
    }),
    plugin: z.object({ pluginId: z.string(), contentType: z.string(), packageName: z.string().optional() }).optional(),
  })
  .refine(({ targetType, request }) => (targetType === "skill") === (request.kind === "skill-install"), {
    message: "targetType and request.kind do not go together",
  })
  .refine(({ targetType, targetName, plugin }) => targetType === "skill" || plugin?.pluginId === targetName, {
    message: "a plugin's request needs its plugin with the same name",
  });
export type PolicyRequest = z.infer<typeof REQUEST>;

/** Throws with the reason for what is no request of this protocol. */
export function parsePolicyRequest(text: string): PolicyRequest {
  const parsed: unknown = JSON.parse(text);
  const result = REQUEST.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`the request is not of protocol 1: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim());
}

/**
 * Before it downloads a plugin from npm, OpenClaw asks about its metadata alone. There is no code in that to judge; the
 * package and what it depends on come afterwards, each with a request of its own.
 */
export function isNpmMetadata({ targetType, sourcePathKind, request }: PolicyRequest): boolean {
  return targetType === "plugin" && request.kind === "plugin-npm" && sourcePathKind === "file";
}
