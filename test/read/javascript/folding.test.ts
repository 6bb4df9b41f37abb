import { describe, expect, test } from "vitest";
import { only, read } from "./read.ts";

/** What is known of an expression. */
function folded(expression: string, before = ""): string {
  const [line = ""] = only(`${before}; WebSocket(${expression})`, "connect");
  return line.replace("connect ", "");
}

describe("texts put together", () => {
  test.each([
    ["'ab' + 'cd'", "abcd"],
    ["`a${'b'}c${1 + 1}`", "abc2"],
    ["['a', 'b'].join('-')", "a-b"],
    ["['a'].concat(['b', 'c']).join('')", "abc"],
    ["'a'.concat('b', 'c')", "abc"],
    ["'a-b'.split('-').join('+')", "a+b"],
    ["'abcdef'.slice(1, -1)", "bcde"],
    ["'abcdef'.substring(2)", "cdef"],
    ["'abcdef'.substr(1, 2)", "bc"],
    ["'abc'.charAt(1) + 'abc'[2]", "bc"],
    ["'ABC'.toLowerCase().repeat(2)", "abcabc"],
    ["' a '.trim().padStart(3, 'x')", "xxa"],
    ["'a.b'.replace('.', '-')", "a-b"],
    ["'a1b2'.replace(/[0-9]/g, '')", "ab"],
    ["'a_b_c'.replaceAll('_', '')", "abc"],
    ["'xaybz'.replace(/[xyz]/g, (m) => '')", "ab"],
    ["'a'.codePointAt(0).toString(16)", "61"],
    ["(0xff).toString(2)", "11111111"],
    ["parseInt('1f', 16) + ''", "31"],
    ["String(12)", "12"],
    ['JSON.parse(\'{"a":{"b":"c"}}\').a.b', "c"],
    ["({ a: 'b' })['a']", "b"],
    ["((a, b = 'x') => a + b)('y')", "yx"],
    ["true ? 'a' : 'b'", "a"],
    ["[...'abc'].map((c) => c + c).join('')", "aabbcc"],
    ["[1, 2, 3, 4].filter((n) => n > 2).join('')", "34"],
    ["['a', 'b', 'c'].reduce((all, one) => all + one, '')", "abc"],
    ["Object.keys({ a: 1, b: 2 }).join('')", "ab"],
    ["Object.entries({ a: 1 }).map(([k, v]) => k + v).join('')", "a1"],
    ["[![]] + []", "false"],
    ["path.join('/a', 'b', '../c')", "/a/c"],
    ["path.join(os.homedir(), '.ssh', 'id_rsa')", "~/.ssh/id_rsa"],
    ["`${process.env.HOME}/.npmrc`", "~/.npmrc"],
    ["path.basename('/a/b.c')", "b.c"],
  ])("%s", (expression, expected) => {
    expect(folded(expression)).toBe(expected);
  });

  test.each([
    ["a constant", "const a = 'x', b = a + 'y'", "b", "xy"],
    ["a table", "const t = ['x', 'y']; const g = (i) => t[i - 1]", "g(1) + g(2)", "xy"],
    ["a loop", "let o = ''; for (let i = 0; i < 3; i++) o += i", "o", "012"],
    ["a loop over a list", "let o = ''; for (const c of ['a', 'b']) { o = c + o }", "o", "ba"],
    ["a counted-down loop", "let o = '', i = 3; while (i > 0) { o += i; i-- }", "o", "321"],
    ["push and pop", "const a = []; a.push('x'); a.push('y'); a.reverse()", "a.join('')", "yx"],
    ["an assigned member", "const a = {}; a.b = 'x'; a['c'] = 'y'", "a.b + a.c", "xy"],
    ["an enumeration's sibling", "const E = Object.freeze({ A: 'x' })", "E.A", "x"],
    ["a destructured object", "const { a, ...rest } = { a: 'x', b: 'y' }", "a + rest.b", "xy"],
    ["a destructured list", "const [a, , b = 'z', ...c] = ['x', 'y', undefined, 'w']", "a + b + c.join('')", "xzw"],
    [
      "a switch that is walked as states",
      "let o='', s='1|0'.split('|'), i=0; while(true){switch(s[i++]){case'0':o+='b';continue;case'1':o+='a';continue}break}",
      "o",
      "ab",
    ],
    [
      "a rotated table of strings",
      "var t = ['c', 'a', 'b']; (function (a, n) { while (--n) a.push(a.shift()) })(t, 2); function g(i) { return t[i - 0x0] }",
      "g('0x0') + g(0x1) + g(2)",
      "abc",
    ],
  ])("%s", (_, before, expression, expected) => {
    expect(folded(expression, before)).toBe(expected);
  });
});

describe("encodings", () => {
  test.each([
    ["atob('YWJj')", "abc {base64}"],
    ["Buffer.from('YWJj', 'base64').toString()", "abc {base64}"],
    ["Buffer.from('616263', 'hex').toString('utf8')", "abc {hex}"],
    ["new TextDecoder().decode(Uint8Array.from(atob('YWJj'), (c) => c.charCodeAt(0)))", "abc {base64}"],
    ["String.fromCharCode(97, 0x62, 99)", "abc {char-codes}"],
    ["String.fromCharCode(...[97, 98, 99])", "abc {char-codes}"],
    ["String.fromCharCode.apply(null, [97, 98, 99])", "abc {char-codes}"],
    ["[96, 99, 98].map((c) => String.fromCharCode(c ^ 1)).join('')", "abc {char-codes, xor}"],
    ["Buffer.from([97, 98, 99]).toString()", "abc {char-codes}"],
    ["decodeURIComponent('%61%62%63')", "abc {url}"],
    ["unescape('%u0061%62')", "ab {url}"],
    ["'dcba'.split('').reverse().join('')", "abcd {reversed}"],
    ["'\\x61\\u0062c'", "abc {escapes}"],
    ["atob('YWJj'.split('').join(''))", "abc {base64}"],
    ["atob(atob('WVdKag=='))", "abc {base64, base64}"],
    ["zlib.inflateSync(Buffer.from('eJxLTEoGAAJNASc=', 'base64')).toString()", "abc {gzip, base64}"],
    ["zlib.brotliDecompressSync(Buffer.from('CwGAYWJjAw==', 'base64')).toString()", "abc {gzip, base64}"],
    ["'a-b'.replace('-', '')", "ab"],
    ["btoa('abc')", "YWJj"],
  ])("%s", (expression, expected) => {
    expect(folded(expression)).toBe(expected);
  });

  test("letters put together in a loop with a key", () => {
    const before =
      "const e = [16, 1, 0], k = 'qcc'; let o = ''; for (let i = 0; i < e.length; i++) o += String.fromCharCode(e[i] ^ k.charCodeAt(i % k.length))";
    expect(folded("o", before)).toBe("abc {char-codes, xor}");
  });
});

describe("what is not known stays a hole", () => {
  test.each([
    ["'https://' + host + '/a'", "~https://…/a"],
    ["`https://x.example/${process.argv[2]}`", "~https://x.example/… <input>"],
    ["a ? 'https://a.example' : 'https://b.example'", "~https://a.example"],
    ["process.env.URL || 'https://x.example'", "~https://x.example <$URL>"],
    ["options.url ?? 'https://x.example'", "~https://x.example"],
    ["'x'.repeat(1e9)", "~…"],
  ])("%s", (expression, expected) => {
    expect(folded(expression)).toBe(expected);
  });

  test("branches that assign differently", () => {
    expect(folded("u", "let u = 'https://a.example'; if (x) { u = 'https://b.example' }")).toBe("~https://b.example");
    expect(folded("u", "let u; if (x) u = 'https://a.example'")).toBe("https://a.example");
    expect(folded("u", "let u = 'a'; if (false) u = 'b'")).toBe("a");
    expect(folded("u", "const f = (x) => { if (x) return 'a'; return 'b' }; const u = f(y)")).toBe("~a");
  });
});

test.each([
  ["in place", "for (let i = 0; i < b.length; i++) b[i] ^= 1;"],
  [
    "into another buffer",
    "const c = Buffer.alloc(b.length); for (let i = 0; i < b.length; i++) c[i] = b[i] ^ 1; b = c;",
  ],
  [
    "into a typed array",
    "const c = new Uint8Array(b.length); for (let i = 0; i < 3; i++) c[i] = b[i] ^ 1; b = Buffer.from(c);",
  ],
])("bytes decoded %s", (_, loop) => {
  const { operations } = read(
    `let b = Buffer.from('6d7221', 'hex'); ${loop} require('child_process').exec(b.toString())`,
  );
  expect(operations[0]?.operation).toMatchObject({ program: { text: "ls ", encodings: ["xor", "hex"] } });
});
