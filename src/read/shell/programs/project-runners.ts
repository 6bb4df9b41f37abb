import { concatenate, constant } from "../../value.ts";
import type { Handler } from "../run/call.ts";
import { parseOptions } from "./options.ts";

interface Runner {
  /** The word behind which the program stands; null: right behind the options. */
  readonly verb: RegExp | null;
  readonly short: string;
  readonly long: string;
  /** Operands of its own behind the verb: a folder, a profile. */
  readonly own?: number;
}

const ENVIRONMENT = { verb: /^run$/u, short: "npe", long: "name prefix env cwd environment manifest-path" };
const VERSIONS = { verb: /^(?:exec|x)$/u, short: "", long: "" };
const SECRETS = {
  verb: /^run$/u,
  short: "pce",
  long: "project config env environment path env-file projectId account token",
};

/**
 * Managers of environments, versions and secrets that run a program in what they manage, as their manuals say. What the
 * program does it does for whoever started the manager; a here-document behind them is its input.
 */
const RUNNERS: Readonly<Record<string, Runner>> = {
  conda: ENVIRONMENT,
  mamba: ENVIRONMENT,
  micromamba: ENVIRONMENT,
  pixi: ENVIRONMENT,
  hatch: ENVIRONMENT,
  bundle: VERSIONS,
  pyenv: VERSIONS,
  rbenv: VERSIONS,
  nodenv: VERSIONS,
  mise: VERSIONS,
  direnv: { ...VERSIONS, own: 1 },
  "aws-vault": { ...VERSIONS, own: 1, long: "duration region" },
  doppler: SECRETS,
  op: SECRETS,
  infisical: SECRETS,
  dotenv: { verb: null, short: "fe", long: "file" },
  dotenvx: { verb: /^run$/u, short: "f", long: "env-file" },
  // `docker compose exec -T service program`
  docker: { verb: /^exec$/u, short: "euwf", long: "env user workdir index file", own: 1 },
  "docker-compose": { verb: /^exec$/u, short: "euwf", long: "env user workdir index file", own: 1 },
};

const run: Handler = (call) => {
  const runner = RUNNERS[call.name];
  if (runner === undefined) return null;
  const { verb, own = 0 } = runner;
  const line = call.name === "docker" ? behindCompose(call.arguments) : call.arguments;
  const at = verb === null ? -1 : line.slice(0, 8).findIndex(({ value }) => verb.test(value.shape));
  if (verb !== null && at === -1) return null;
  const { operands } = parseOptions(line.slice(at + 1), { ...runner, stopsAtOperand: true });
  const program = operands.slice(own).filter(({ value }, index) => index > 0 || value.shape !== "--");
  return program.length === 0 ? null : call.run(program);
};

/** `docker exec` itself is known where containers are. */
function behindCompose<T extends { readonly value: { readonly shape: string } }>(line: readonly T[]): readonly T[] {
  return line[0]?.value.shape === "compose" ? line.slice(1) : [];
}

/** `curl … | make -f -`, and `make -C folder` in what was fetched: its recipes are run. */
const make: Handler = (call) => {
  const options = parseOptions(call.arguments, { short: "fCIoWjl", long: "file makefile directory" });
  const file = options.value("f", "file", "makefile");
  const folder = options.value("C", "directory");
  if (file?.value.shape === "-" && call.stdin !== null) call.evaluate("makefile", call.stdin);
  const fetched = folder === undefined ? null : call.state.content(concatenate([folder.value, constant("/Makefile")]));
  if (fetched !== null) call.evaluate("makefile", { value: fetched.content, word: null });
  return null;
};

export const runnerHandlers: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(Object.keys(RUNNERS).map((name) => [name, run])),
  make,
  gmake: make,
};
