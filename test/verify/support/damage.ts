/** One character exchanged, taken out, or a piece doubled; never the text itself. */
export function damaged(text: string, random: () => number): string {
  let other = text;
  while (other === text) other = damagedOnce(text, random);
  return other;
}

function damagedOnce(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const kind = random();
  if (kind < 0.6) return text.slice(0, at) + String.fromCharCode(33 + Math.floor(random() * 90)) + text.slice(at + 1);
  if (kind < 0.8) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + text.slice(Math.max(0, at - 40));
}
