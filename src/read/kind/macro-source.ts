import type { Source } from "../../model/source.ts";

const MODULE = /^Attribute VB_Name\b|^\s{0,40}(?:(?:Private|Public|Friend)\s+)?(?:Sub|Function)\s+\w{1,80}\s{0,4}\(/imu;
/** Without procedures a script is what it does with Windows' objects. */
const OBJECT =
  /^\s{0,40}(?:Set\s{1,8}\w{1,80}\s{0,8}=\s{0,8}|With\s{1,8}|Call\s{1,8})?(?:WScript\.)?(?:Create|Get)Object\s{0,4}\(\s{0,4}\S/imu;

/** True for the source of Office macros (VBA) and VBScript procedures. */
export function isMacroSource(text: string): boolean {
  const head = text.slice(0, 20_000);
  return MODULE.test(head) || OBJECT.test(head);
}

/** Visual Basic by its ending: what its strings are put together to is told beside what its calls are named. */
export function isMacroFile({ path, language, layers }: Source): boolean {
  return layers.length === 0 && language === "other-code" && /\.(?:vbs|vba|bas)$/iu.test(path);
}
