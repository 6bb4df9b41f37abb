/** Output that is decoded: the headers of archives are small. */
const MAX_OUTPUT = 1_048_576;
const TOP = 2 ** 24;
const HALF = 1_024;

/** Range decoder with adaptive bits, as LZMA has it. Past the end of its input it reads zeros. */
class Bits {
  readonly #input: Uint8Array;
  #at = 0;
  #range = 0xff_ff_ff_ff;
  #code = 0;

  constructor(input: Uint8Array) {
    this.#input = input;
    this.#at = 1;
    for (let count = 0; count < 4; count += 1) this.#code = (this.#code * 256 + this.#next()) >>> 0;
  }

  get isAtEnd(): boolean {
    return this.#at > this.#input.length + 5;
  }

  bit(model: Uint16Array, at: number): number {
    const probability = model[at] ?? HALF;
    const bound = (this.#range >>> 11) * probability;
    const isOne = this.#code >= bound;
    if (isOne) {
      this.#range -= bound;
      this.#code -= bound;
      model[at] = probability - (probability >>> 5);
    } else {
      this.#range = bound;
      model[at] = probability + ((2_048 - probability) >>> 5);
    }
    this.#normalize();
    return isOne ? 1 : 0;
  }

  /** Highest bit first. `from`: where the tree begins in the model. */
  tree(model: Uint16Array, from: number, count: number): number {
    let node = 1;
    for (let index = 0; index < count; index += 1) node = node * 2 + this.bit(model, from + node);
    return node - 2 ** count;
  }

  reversed(model: Uint16Array, from: number, count: number): number {
    let node = 1;
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      const bit = this.bit(model, from + node);
      node = node * 2 + bit;
      value += bit * 2 ** index;
    }
    return value;
  }

  direct(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      this.#range >>>= 1;
      const isOne = this.#code >= this.#range;
      if (isOne) this.#code -= this.#range;
      value = value * 2 + (isOne ? 1 : 0);
      this.#normalize();
    }
    return value;
  }

  #normalize(): void {
    if (this.#range >= TOP) return;
    this.#range = (this.#range * 256) >>> 0;
    this.#code = (this.#code * 256 + this.#next()) >>> 0;
  }

  #next(): number {
    const byte = this.#input[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }
}

const models = (count: number): Uint16Array => new Uint16Array(count).fill(HALF);

class Lengths {
  readonly #choice = models(2);
  readonly #low = models(16 * 8);
  readonly #middle = models(16 * 8);
  readonly #high = models(256);

  decode(bits: Bits, position: number): number {
    if (bits.bit(this.#choice, 0) === 0) return bits.tree(this.#low, position * 8, 3);
    if (bits.bit(this.#choice, 1) === 0) return 8 + bits.tree(this.#middle, position * 8, 3);
    return 16 + bits.tree(this.#high, 0, 8);
  }
}

/**
 * A raw LZMA stream of known size (LZMA specification of the LZMA SDK, 2015). `properties`: one byte for lc, lp and pb,
 * four for the size of the dictionary. Null: it is none, or larger than a header is.
 */
export function decodeLzma(input: Uint8Array, properties: Uint8Array, size: number): Uint8Array | null {
  const given = properties[0] ?? 225;
  if (given >= 225 || size > MAX_OUTPUT || input.length < 5 || input[0] !== 0) return null;
  const [lc, lp, pb] = [given % 9, Math.floor(given / 9) % 5, Math.floor(given / 45)];
  const bits = new Bits(input);
  const output = new Uint8Array(size);
  const literals = models(0x3_00 * 2 ** (lc + lp));
  const [isMatch, isRepeatLong] = [models(12 * 16), models(12 * 16)];
  const [isRepeat, isFirst, isSecond, isThird] = [models(12), models(12), models(12), models(12)];
  const slots = models(4 * 64);
  const [special, align] = [models(128), models(16)];
  const [lengths, repeatLengths] = [new Lengths(), new Lengths()];
  let state = 0;
  let distances: readonly [number, number, number, number] = [0, 0, 0, 0];
  let at = 0;

  const literal = (): void => {
    const before = output[at - 1] ?? 0;
    const base = 0x3_00 * ((at % 2 ** lp) * 2 ** lc + (before >>> (8 - lc)));
    let node = 1;
    if (state >= 7) {
      let matched = output[at - distances[0] - 1] ?? 0;
      while (node < 0x1_00) {
        const wanted = (matched >>> 7) & 1;
        matched = (matched << 1) & 0xff;
        const bit = bits.bit(literals, base + (1 + wanted) * 0x1_00 + node);
        node = node * 2 + bit;
        if (bit !== wanted) break;
      }
    }
    while (node < 0x1_00) node = node * 2 + bits.bit(literals, base + node);
    output[at] = node & 0xff;
    at += 1;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };

  const distance = (length: number): number => {
    const slot = bits.tree(slots, Math.min(length, 3) * 64, 6);
    if (slot < 4) return slot;
    const direct = (slot >>> 1) - 1;
    const base = (2 + (slot & 1)) * 2 ** direct;
    if (slot < 14) return base + bits.reversed(special, base - slot, direct);
    return base + bits.direct(direct - 4) * 16 + bits.reversed(align, 0, 4);
  };

  while (at < size && !bits.isAtEnd) {
    const position = at % 2 ** pb;
    if (bits.bit(isMatch, state * 16 + position) === 0) {
      literal();
      continue;
    }
    let length: number;
    const [first, second, third, fourth] = distances;
    if (bits.bit(isRepeat, state) === 0) {
      length = lengths.decode(bits, position);
      distances = [distance(length), first, second, third];
      state = state < 7 ? 7 : 10;
    } else {
      if (bits.bit(isFirst, state) === 0) {
        if (bits.bit(isRepeatLong, state * 16 + position) === 0) {
          output[at] = output[at - first - 1] ?? 0;
          at += 1;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else if (bits.bit(isSecond, state) === 0) distances = [second, first, third, fourth];
      else if (bits.bit(isThird, state) === 0) distances = [third, first, second, fourth];
      else distances = [fourth, first, second, third];
      length = repeatLengths.decode(bits, position);
      state = state < 7 ? 8 : 11;
    }
    if (distances[0] >= at) return null;
    for (let left = length + 2; left > 0 && at < size; left -= 1) {
      output[at] = output[at - distances[0] - 1] ?? 0;
      at += 1;
    }
  }
  return at === size ? output : null;
}
