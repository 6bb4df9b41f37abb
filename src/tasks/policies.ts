// The user's own rules, for every face: files and texts → checked policies and baselines.
export { readOwnFile } from "../policy/own-file.ts";
export { checkPolicy, parsePolicy, presetPolicy, type PolicyPlace } from "../policy/parse-policy.ts";
export { policyWarnings } from "../policy/policy-warnings.ts";
export { discoverPolicy, POLICY_NAME, readPolicy } from "../policy/read-policy.ts";
export { parseBaseline, readBaseline } from "../policy/read-baseline.ts";
export { MAX_YAML_BYTES as MAX_POLICY_BYTES } from "../policy/yaml-document.ts";
export type { Problem } from "../policy/yaml-document.ts";
