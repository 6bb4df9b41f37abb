import type { FactIndex } from "../../fact-index.ts";
import type { Act } from "./acts.ts";
import { toldIn, type Told } from "./set-up.ts";

/** What names a password in some language, before anything dearer is asked of a file. */
const MAY_GIVE =
  /pass|\bpwd?\b|\b(?:pin|key|code)\b|kennwort|contraseñ|senha|clave|parola|şifre|mật khẩu|sandi|парол|密码|密碼|解压码|パスワード|비밀번호/iu;
const MAX_FILES = 40;

/**
 * The address stands in SKILL.md and the password in a reference, so that neither says it all: the password of an archive
 * with what is done next, from another text of the package.
 */
export function actsElsewhere(path: string, index: FactIndex): ReadonlyMap<Act, Told> {
  const found = new Map<Act, Told>();
  for (const other of index.package.paths
    .filter((each) => each !== path && /\.(?:md|txt)$/iu.test(each))
    .slice(0, MAX_FILES)) {
    if (!index.inFile(other).some((fact) => fact.kind === "instruction" && MAY_GIVE.test(fact.text))) continue;
    const told = toldIn(other, index);
    const at = told.findIndex(({ text, acts }) => MAY_GIVE.test(text) && acts.has("password"));
    if (at === -1) continue;
    for (const near of told.slice(Math.max(0, at - 1), at + 3))
      for (const act of near.acts) if (!found.has(act)) found.set(act, near);
    if (found.has("unpack")) return found;
    found.clear();
  }
  return found;
}
