import { createHash } from "node:crypto";
import { lettersOf, nextRun } from "./long-runs.ts";

export interface FoundWallet {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const BASE58_LETTERS = lettersOf(/[1-9A-HJ-NP-Za-km-z]/);
/** Letters of an address: the shortest of Bitcoin's, the longest of Solana's. */
const SHORTEST = 26;
const LONGEST = 44;
/** Beside one of these it is part of a longer word, path or base64 text. */
const BESIDE = /[\w/+=-]/;
const BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** Forms in which coins are sent; all but Ethereum's and Solana's carry a checksum, which is checked. */
export function findWalletAddresses(text: string): readonly FoundWallet[] {
  const found: FoundWallet[] = [];
  const add = (start: number, value: string): void => {
    found.push({ start, end: start + value.length, value });
  };
  if (text.includes("0x")) {
    for (const match of text.matchAll(/(?<![\w/])0x[0-9a-fA-F]{40}(?![0-9a-zA-Z])/g)) {
      if (!/^0x(.)\1{30}/.test(match[0])) add(match.index, match[0]); // 0x000…0: the null address and other rulers
    }
  }
  for (const match of text.includes("bc1") ? text.matchAll(/(?<![\w/])bc1[02-9ac-hj-np-z]{11,71}(?![\w])/g) : [])
    if (isBech32(match[0])) add(match.index, match[0]);
  for (let run = nextRun(text, BASE58_LETTERS, SHORTEST); run !== null;) {
    const { start, end } = run;
    run = nextRun(text, BASE58_LETTERS, SHORTEST, end);
    if (end - start > LONGEST || BESIDE.test(text.charAt(start - 1)) || BESIDE.test(text.charAt(end))) continue;
    const value = text.slice(start, end);
    if (!/\d/.test(value) || !/[A-Z]/.test(value) || !/[a-z]/.test(value)) continue;
    if (/^[13]/.test(value) && value.length <= 35 ? isBase58Check(value) : isSolana(value, text, start))
      add(start, value);
  }
  return found;
}

/** Base58Check: 21 bytes and the first four of their double sha256 (Bitcoin's "Base58Check encoding"). */
function isBase58Check(value: string): boolean {
  const bytes = decodeBase58(value);
  if (bytes?.length !== 25) return false;
  const sum = createHash("sha256")
    .update(createHash("sha256").update(bytes.subarray(0, 21)).digest())
    .digest();
  return Buffer.compare(sum.subarray(0, 4), bytes.subarray(21)) === 0;
}

/** Any 32 bytes are a Solana address, so the words around must say so. */
function isSolana(value: string, text: string, at: number): boolean {
  if (value.length < 43 || decodeBase58(value)?.length !== 32) return false;
  const around = text.slice(Math.max(0, at - 120), at + value.length + 40);
  return /solana|\bsol\b|\bspl\b|phantom|wallet|mint|pubkey|lamport|tip|donat/i.test(around);
}

function decodeBase58(value: string): Buffer | null {
  let number = 0n;
  for (const character of value) {
    const digit = BASE58.indexOf(character);
    if (digit === -1) return null;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  const zeros = /^1*/.exec(value)?.[0].length ?? 0;
  return Buffer.concat([Buffer.alloc(zeros), Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex")]);
}

/** BIP 173 and BIP 350: the polymod of prefix and data is 1 (bech32) or 0x2bc830a3 (bech32m). */
function isBech32(value: string): boolean {
  const prefix = "bc";
  const values = Array.from(prefix).map((letter) => letter.charCodeAt(0) >> 5);
  values.push(0, ...Array.from(prefix).map((letter) => letter.charCodeAt(0) & 31));
  for (const character of value.slice(prefix.length + 1)) values.push(BECH32.indexOf(character));
  let sum = 1;
  for (const each of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1_ff_ff_ff) << 5) ^ each;
    for (const [bit, generator] of [
      0x3b_6a_57_b2, 0x26_50_8e_6d, 0x1e_a1_19_fa, 0x3d_42_33_dd, 0x2a_14_62_b3,
    ].entries()) {
      if ((top >> bit) & 1) sum ^= generator;
    }
  }
  return sum === 1 || sum === 0x2b_c8_30_a3;
}
