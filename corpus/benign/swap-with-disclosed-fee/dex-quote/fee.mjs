export const FEE_BASIS_POINTS = 30n;
export const FEE_RECEIVER = "0x2222222222222222222222222222222222222222";

/** The part for the author; zero with --no-fee. */
export function feeOf(amount, flags) {
  return flags.includes("--no-fee") ? 0n : (amount * FEE_BASIS_POINTS) / 10_000n;
}
