/** A command and an address in the spellings that a script undoes before it runs them. */
export function spellings(command: string, url: string): Record<string, string> {
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const reversed = (text: string) => Array.from(text).toReversed().join("");
  const bytes = [...Buffer.from(command)];
  return {
    url64: base64(url),
    urlrev: reversed(url),
    cmd64: base64(command),
    cmdhex: Buffer.from(command).toString("hex"),
    cmdoct: bytes.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
    cmdansi: bytes.map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join(""),
    cmdrev: reversed(command),
    cmdrot: command.replaceAll(/[a-z]/giu, (letter) => {
      const first = letter < "a" ? 65 : 97;
      return String.fromCodePoint((((letter.codePointAt(0) ?? first) - first + 13) % 26) + first);
    }),
  };
}
