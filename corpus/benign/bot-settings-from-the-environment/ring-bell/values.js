export function readText(value) {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text || undefined;
}
