/** ISO 13616: country, two check digits, up to thirty letters; people write it in groups of four. */
const FORM = /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?$/;
/** Shortest (Norway) and longest, with the blanks of its groups. */
const SHORTEST = 15;
const LONGEST = 42;

/** The number of a bank account, as money is sent to it in most countries. */
export function isBankAccount(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || !FORM.test(text)) return false;
  const plain = text.replaceAll(" ", "");
  // Stands for one where nobody's real number may: in samples of this very attack, too.
  if (/^[A-Z]{2}\d{2}0{10,30}$/.test(plain)) return true;
  return remainder(plain.slice(4) + plain.slice(0, 4)) === 1;
}

/** Modulo 97 of the digits, where A is 10 and Z is 35. */
function remainder(letters: string): number {
  let rest = 0;
  for (const letter of letters) {
    const digit = Number.parseInt(letter, 36);
    rest = (rest * (digit < 10 ? 10 : 100) + digit) % 97;
  }
  return rest;
}
