/** By code point, so that what stands outside the BMP survives. */
export function decodeReversed(text: string): string {
  return Array.from(text).reverse().join("");
}
