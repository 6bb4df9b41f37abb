import { ANYBODYS } from "./anybodys.ts";
import { BUSINESS } from "./business.ts";
import { CLOUDS } from "./clouds.ts";
import { CODE_HOSTS } from "./code-hosts.ts";
import type { SecretFormat } from "./format.ts";
import { MESSENGERS } from "./messengers.ts";
import { MODELS } from "./models.ts";
import { OPERATIONS } from "./operations.ts";

/**
 * Credential forms. Only those with a mark: a form that fits any random text counts where a name says what it is
 * (named-secret.ts). docs/benchmark.md says why this table is ours, with figures.
 */
export const SECRET_FORMATS: readonly SecretFormat[] = [
  ...MODELS,
  ...CODE_HOSTS,
  ...CLOUDS,
  ...OPERATIONS,
  ...BUSINESS,
  ...MESSENGERS,
  ...ANYBODYS,
];
