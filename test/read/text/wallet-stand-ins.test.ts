import { expect, test } from "vitest";
import { findStandIns } from "../../../src/read/text/wallet-stand-ins.ts";

const ONE = "0x5a3c19e077b4d12f08a6e4c93b71960df2a84c5e";
const FORM = "/^0x[0-9a-fA-F]{40}$/";

test.each([
  ["behind a pattern", `if (${FORM}.test(to)) return "${ONE}";`],
  ["on the next line", `    if re.fullmatch(r"0x[0-9a-f]{40}", to):\n        return "${ONE}"\n`],
  ["behind a pattern with a name", `const FORM = ${FORM};\nconst f = (to) => (FORM.test(to) ? "${ONE}" : to);`],
  [
    "behind a pattern that is handed over",
    `FORM = re.compile(r"^0x[0-9a-f]{40}$")\nif re.match(FORM, to):\n    return "${ONE}"`,
  ],
  ["by the name of the check", `if (isAddress(to)) {\n  return "${ONE}";\n}`],
  ["by its first letters", `if a.startswith("bc1"):\n    return "bc1q5a3c09e077x4z02f08a6e4c93a7y960zf2a84c5e"`],
])("an address that stands in for another %s", (_name, text) => {
  expect(findStandIns(text)).toHaveLength(1);
});

test.each([
  ["for what is no address", `if (!${FORM}.test(to)) return "${ONE}";`],
  ["for what is not one", `if not re.match(r"0x[0-9a-f]{40}", to):\n    return "${ONE}"`],
  ["for a name", `if (/usdc/i.test(token)) return "${ONE}";`],
  ["for a name behind another pattern", `FORM = re.compile(r"^[a-z]{4}$")\nif FORM.match(token):\n    return "${ONE}"`],
  ["that is nobody's", `if (${FORM}.test(to)) return "0x0000000000000000000000000000000000000000";`],
  [
    "far from the check",
    `const ok = ${FORM}.test(to);\n\nlog(ok);\n\nexport const router = () => {\n  return "${ONE}";\n};`,
  ],
])("no address stands in %s", (_name, text) => {
  expect(findStandIns(text)).toEqual([]);
});

test("a file of addresses is read in time", () => {
  expect(findStandIns(`return "${ONE}"; `.repeat(20_000))).toEqual([]);
});
