import { expect, test } from "vitest";
import { isEncryptedArchive } from "../../../src/read/kind/encrypted-archive.ts";
import { identify } from "../../../src/read/kind.ts";

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

/** Made with 7-Zip from a file of one line: with a password, with one for the names too, without. */
const CONTENT =
  "N3q8ryccAAQEfaM9IAAAAAAAAABiAAAAAAAAAFammvYUtG7ddhZHVMcOyxkfjmekDnUSgC96NYB4pGolF6RpCgEEBgABCSAABwsBAAIkBvEHARJTD0p59l55rTMnHEyg+7WzBYQhIQEAAQAMEw8ACAoB2ADKZQAABQEZAQARCwBhAC4AcAB5AAAAGQAUCgEA+WV3oSJ93QEVBgEAIICkgQAA";
const NAMES =
  "N3q8ryccAAQmNFiskAAAAAAAAAAuAAAAAAAAAOF03HO60WzagyIjRZEJahvq87vITRZFG8sBCsZGAhIxk5hn8qZqxp8eJMUnsqK4ZtzwlEXf/LJLR+Og3fmfMtqVGuDRQjJy8Q3HViqR1YCMrSc6moQ1AoA6NPzBWlFSWFIMD/Vr6B2EMdUVJeE2S5a6I2KM+FB0wK/yreXhuk4zlRvT6l9YEwrcqaY9h/++FlImmagXBiABCXAABwsBAAEkBvEHARJTDxLzjV/SpxlpauOXfmdA4ygMYgoBvYu2pQAA";
const PLAIN =
  "N3q8ryccAARTJq74EwAAAAAAAABSAAAAAAAAAA1klekBAA5wcmludCgnaGVsbG8nKQoAAQQGAAEJEwAHCwEAASEhAQAMDwAICgHYAMplAAAFARkMAAAAAAAAAAAAAAAAEQsAYQAuAHAAeQAAABkAFAoBAPlld6Eifd0BFQYBACCApIEAAA==";
/** Thirty files: the header is packed by LZMA. With a password, and without. */
const MANY =
  "N3q8ryccAASu43uIiAEAAAAAAAAiAAAAAAAAALL5BCDTw/PUvslvdvY3+rqLbJwZM47d+vt7Hp0BC7xqFxrqPb102WDfhUNm0SqVU8x1Md2oX12PrX49Eu1yvdrLl9HDRYgZ3A+rGKMTBmud6hUixwAAgTMHrg/SwW/9QLuUZDs5pHrnaiJs7spJfwvwEIGQS0OQJ9/usMY+qHwrL/oiEu10ci9Wy7Fn3WMpKthwohuBtgr/fnCcKwdwU6hWd5tdsrqZTM+22ecxq4dEADSlnRO79KzGZfthXdoKPM17TKlegRgmFK315BKtixA3GLT6i9QSvEd/yS/FF29qW0RyUostukb1JowzZgKAUO7F1GKYs5CAymD74K+vj2I+3Uh8Il8vtZD42xa+v0BLjMoI4bwNtg965wQ3vC6rTjQ2HyIMdmAx26Inuyoki3tXb70E/yrfE02IEh24OTxiXWDW0lP9v5oieKm+TbfewKCINjqiNBWaixJ3N/SZUMdUiKJ9dCPVx91ybdNK9sAeQue4r9iKttgz/WzT56aCYfG9WEs6sUeLeAAAABcGUAEJgTgABwsBAAEjAwEBBV0AEAAADIQmCgG/njskAAA=";
const MANY_PLAIN =
  "N3q8ryccAATUtHISZQEAAAAAAAAiAAAAAAAAAJ64qWfgAOYAQF0ANhpKHwigK3AKRabMin9x0De0K+M8f6x1PbY35nkNajoO8293TPKl76lWaYpLa4/2mIdZ4c3+01OKQhatAWi+wAAAAIEzB64P0lo1/UDAkNL/fWlNjxyKCWayAwVO6uqJxGQzgnh4xRcmgwBVblJA8W+2KN4fonmgnFnyycX3uz6rd5aG2WvBLtI1uTVPd+e+PxmzRK6WGV+oTU4n8k7xkTJcAdbyhxnWA+r14/kt8lPTRPgLv6b/UtmBspst5xZapzBkh08DdlfBUkdXYNAO8V3zM/PfbyPNHsPsUV2m5hXWCtx3xWJPm5u8iL0RS917ps3AVQQ/yE2LlTYcoR+eg1ll0CchiGI6Dr728c4nNYd5C0LZrSCzuan1JJW1eZAh2xZpW7irJHF5STHKl42/9XalsG0gsEL76QunCxblGHKGfLh5wK5s86XqKbCL8xw437bsbxOwyiA04LAAAAAXBkgBCYEdAAcLAQABIwMBAQVdABAAAAyEBgoBYbhhngAA";

test.each([
  ["content", CONTENT, true],
  ["names too", NAMES, true],
  ["nothing", PLAIN, false],
  ["content, behind a packed header", MANY, true],
  ["nothing, behind a packed header", MANY_PLAIN, false],
])("7z encrypts %s", (_name, base64, expected) => {
  expect(isEncryptedArchive("7z", bytes(base64))).toBe(expected);
});

const RAR4 = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00];
const RAR5 = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00];
/** CRC, type, flags, size, what follows. */
const old = (type: number, flags: number, rest: readonly number[] = []): number[] => {
  const size = 7 + rest.length;
  return [0, 0, type, flags & 0xff, flags >> 8, size & 0xff, size >> 8, ...rest];
};
/** Type, flags and all that follows them, with its size before it. */
const block = (...header: readonly number[]): number[] => [0, 0, 0, 0, header.length, ...header];

test.each<[string, readonly number[], boolean]>([
  ["RAR 4, a file", [...RAR4, ...old(0x73, 0, [0, 0, 0, 0, 0, 0]), ...old(0x74, 0x80_04, [0, 0, 0, 0])], true],
  [
    "RAR 4, the second file",
    [...RAR4, ...old(0x73, 0), ...old(0x74, 0x80_00, [2, 0, 0, 0]), 9, 9, ...old(0x74, 0x80_04)],
    true,
  ],
  ["RAR 4, its headers", [...RAR4, ...old(0x73, 0x00_80)], true],
  ["RAR 4, nothing", [...RAR4, ...old(0x73, 0), ...old(0x74, 0x80_00, [2, 0, 0, 0]), 9, 9, ...old(0x7b, 0)], false],
  ["RAR 5, its headers", [...RAR5, ...block(4, 0, 0, 0)], true],
  // A file: flags 3, five bytes of extra area, no data; the record says version and flags.
  ["RAR 5, a file", [...RAR5, ...block(1, 0, 0), ...block(2, 3, 5, 0, 4, 1, 0, 0, 0)], true],
  [
    "RAR 5, a file with another record",
    [...RAR5, ...block(1, 0, 0), ...block(2, 3, 5, 0, 4, 3, 0, 0, 0), ...block(5, 0, 0)],
    false,
  ],
  [
    "RAR 5, a file behind the data of another",
    [...RAR5, ...block(1, 0, 0), ...block(2, 2, 3, 0), 9, 9, 9, ...block(2, 3, 5, 0, 4, 1, 0, 0, 0)],
    true,
  ],
])("%s", (_name, content, expected) => {
  expect(isEncryptedArchive("rar", new Uint8Array(content))).toBe(expected);
});

test("the fact says so", async () => {
  const kind = await identify({ path: "notes.7z", bytes: bytes(MANY), mode: null });
  expect(kind.facts.map(({ form }) => form)).toEqual([{ is: "archive", format: "7z", encrypted: true }]);
});

test("cut and hostile archives are read to an end", () => {
  for (let length = 0; length < bytes(MANY).length; length += 7)
    expect(isEncryptedArchive("7z", bytes(MANY).slice(0, length))).toBe(false);
  const huge = bytes(PLAIN);
  huge.fill(0xff, 12, 28);
  expect(isEncryptedArchive("7z", huge)).toBe(false);
  expect(isEncryptedArchive("rar", new Uint8Array([...RAR5, ...new Uint8Array(5_000).fill(0x80)]))).toBe(false);
  expect(isEncryptedArchive("rar", new Uint8Array([...RAR4, ...new Uint8Array(5_000)]))).toBe(false);
});
