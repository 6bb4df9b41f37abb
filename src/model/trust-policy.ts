import * as z from "zod";

/** How much a signature matters: without one nothing holds; it is shown; it is not even looked at. */
export const SIGNATURE_DEMANDS = ["required", "preferred", "ignored"] as const;
export type SignatureDemand = (typeof SIGNATURE_DEMANDS)[number];

const NAME = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@/-]{0,99}$/u)
  .describe("A name to refer to it by, and to show it under.");

const PEM = z.union([
  z.strictObject({ name: NAME, file: z.string().min(1).max(4096).describe("Path, from this file's folder.") }),
  z.strictObject({ name: NAME, pem: z.string().min(1).max(65_536).describe("The PEM text itself.") }),
]);

const IDENTITY = z.strictObject({
  name: NAME,
  issuer: z.string().min(1).max(2048).describe("Identity provider, exactly as in the certificate."),
  subject: z
    .string()
    .min(1)
    .max(2048)
    .describe("Subject alternative name, compared character by character: no pattern."),
});

const NPM_SOURCE = z.strictObject({
  package: z
    .string()
    .regex(/^(?:@[a-z0-9~-][a-z0-9._~-]{0,99}\/(?:\*|[a-z0-9._~-]{1,199})|[a-z0-9~-][a-z0-9._~-]{0,199})$/)
    .describe("Name of a package, or @scope/* for all of a scope."),
  repository: z
    .string()
    .regex(/^https:\/\/[^\s?#]{1,2000}$/)
    .describe("The repository that its provenance has to name, such as https://github.com/owner/name."),
  workflow: z.string().min(1).max(500).optional().describe("The workflow file that has to have built it."),
});

const PUBLISHER = z.strictObject({
  handle: z
    .string()
    .regex(/^@?[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/)
    .describe("ClawHub handle."),
  userId: z.string().min(1).max(200).describe("ClawHub user id: handles can be given up and taken by others."),
  signature: z.enum(SIGNATURE_DEMANDS).optional().describe("Overrides the general demand for this publisher."),
  signers: z
    .array(NAME)
    .max(100)
    .optional()
    .describe("Only these roots, keys and identities count for this publisher."),
});

/** `skillscan.trust.yaml`. Nothing is trusted that it does not name. */
export const TRUST_POLICY = z
  .strictObject({
    version: z.literal(1),
    signature: z.enum(SIGNATURE_DEMANDS).default("preferred").describe("Whether skills have to be signed."),
    publisher: z
      .enum(["any", "listed"])
      .default("any")
      .describe("listed: whatever comes from ClawHub must be of a publisher below."),
    roots: z.array(PEM).max(1000).default([]).describe("Certificates: whom they certify is trusted to sign."),
    keys: z.array(PEM).max(1000).default([]).describe("Public keys that are trusted to sign."),
    identities: z.array(IDENTITY).max(1000).default([]).describe("Sigstore identities that are trusted to sign."),
    npm: z.array(NPM_SOURCE).max(1000).default([]).describe("Where npm packages have to be built."),
    publishers: z.array(PUBLISHER).max(10_000).default([]).describe("ClawHub accounts."),
    trustedRoot: z.string().min(1).max(4096).optional().describe("A Sigstore trusted_root.json to use."),
  })
  .meta({ title: "skillscan trust policy, version 1", id: "skillscan.trust.v1" });

export type TrustPolicy = z.infer<typeof TRUST_POLICY>;
export type NpmSource = TrustPolicy["npm"][number];
