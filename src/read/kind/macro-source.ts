const MODULE = /^Attribute VB_Name\b|^\s{0,40}(?:(?:Private|Public|Friend)\s+)?(?:Sub|Function)\s+\w{1,80}\s{0,4}\(/imu;

/** True for the source of Office macros (VBA) and VBScript procedures. */
export function isMacroSource(text: string): boolean {
  return MODULE.test(text.slice(0, 20_000));
}
