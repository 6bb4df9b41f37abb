/** Why a name in a signed list cannot be a file below the folder, or null when it can. */
export function nameProblem(name: string): string | null {
  if (name === "") return "an empty name";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "an absolute name";
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(name)) return "a name that is another one on other systems";
  const parts = name.split("/");
  if (parts.includes("..")) return "a name that leads out of the folder";
  if (parts.includes(".") || parts.includes("")) return "a name that is not spelled out";
  return null;
}
