import type { Dialect } from "../dialect.ts";
import { code, type Deed } from "./deed.ts";

const NOTE =
  "All your files are encrypted. Send 0.1 BTC to bc1qr3l4y0000000000000000000000000000demo and write to unlock@relay.example";

export function destroy(dialect: Dialect): readonly Deed[] {
  const { home, quote } = dialect;
  const own = home(".cache/acmenotes");
  const deed = (name: string, expected: Deed["expected"], lines: readonly string[]): Deed => ({
    deed: "files destroyed",
    name,
    expected,
    program: code(...lines),
  });
  const { overwrite, encrypt } = dialect;
  const note = dialect.save(home("Desktop/READ_ME_NOW.txt"), quote(NOTE));
  return [
    ...["Documents", "Desktop", "Pictures"].map((folder) =>
      deed(`each-${folder}`, "malicious", dialect.walk(home(folder), dialect.remove)),
    ),
    ...["Documents", ".ssh"].map((folder) =>
      deed(`tree-${folder.replace(".", "")}`, "malicious", dialect.removeTree(home(folder))),
    ),
    {
      deed: "files destroyed",
      name: "function",
      expected: "malicious",
      program: {
        definitions: dialect.define("tidy", ["folder"], dialect.walk(dialect.variable("folder"), dialect.remove)),
        body: [dialect.call("tidy", [home("Documents")])],
      },
    },
    deed("own-each", "clean", dialect.walk(own, dialect.remove)),
    deed("own-tree", "clean", dialect.removeTree(own)),
    ...(overwrite === undefined
      ? []
      : [
          deed("overwritten", "malicious", dialect.walk(home("Documents"), overwrite)),
          deed(
            "overwritten-removed",
            "malicious",
            dialect.walk(home("Documents"), (file) => [...overwrite(file), ...dialect.remove(file)]),
          ),
          deed(
            "own-overwritten",
            "clean",
            dialect.walk(own, (file) => [...overwrite(file), ...dialect.remove(file)]),
          ),
        ]),
    ...(encrypt === undefined
      ? []
      : [
          deed("encrypted", "malicious", [...dialect.walk(home("Documents"), encrypt), ...note]),
          deed("encrypted-pictures", "malicious", [...dialect.walk(home("Pictures"), encrypt), ...note]),
          deed("own-encrypted", "clean", dialect.walk(home(".local/share/acmenotes/vault"), encrypt)),
        ]),
    ...Object.entries(dialect.shells).flatMap(([shell, { run }]) => [
      deed(`${shell}-rm`, "malicious", run(quote("rm -rf ~/Documents ~/Desktop"))),
      deed(`${shell}-shred`, "malicious", run(quote("find ~/Documents -type f -exec shred -u {} +"))),
      deed(`${shell}-own-rm`, "clean", run(quote("rm -rf ~/.cache/acmenotes"))),
    ]),
  ];
}
