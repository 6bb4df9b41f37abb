const PIECE_BYTES = 1024 * 1024;

/**
 * Bytes put one behind the other, kept in large pieces of their own: hundreds of thousands of small Buffers would each keep
 * a slab of Node's pool alive, with everything else that was read into it.
 */
export class GrowingBytes {
  readonly #full: Buffer[] = [];
  #piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  #used = 0;
  #before = 0;

  /** Place of the next byte. */
  get length(): number {
    return this.#before + this.#used;
  }

  append(bytes: Buffer): void {
    if (this.#used + bytes.length > this.#piece.length) {
      this.#full.push(this.#piece.subarray(0, this.#used));
      this.#before += this.#used;
      this.#piece = Buffer.allocUnsafeSlow(Math.max(PIECE_BYTES, bytes.length));
      this.#used = 0;
    }
    bytes.copy(this.#piece, this.#used);
    this.#used += bytes.length;
  }

  pieces(): readonly Buffer[] {
    return [...this.#full, this.#piece.subarray(0, this.#used)];
  }
}
