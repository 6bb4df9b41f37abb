/** The names in `String target, int n`, `target: String`, `_ text: String`, `const std::string &text`. */
export function parameterNames(head: string): readonly string[] {
  return head
    .split(",")
    .slice(0, 32)
    .flatMap((part) => {
      const before = part.replaceAll("::", ".").replace(/=.{0,400}$/su, "");
      const colon = before.indexOf(":");
      const found = /([A-Za-z_]\w{0,80})\W{0,20}$/u.exec(colon === -1 ? before.slice(-120) : before.slice(0, colon));
      return found?.[1] === undefined ? [] : [found[1]];
    });
}
