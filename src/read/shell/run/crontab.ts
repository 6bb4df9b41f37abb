/** What stands behind the five fields (or `@reboot`) of a crontab's line is a shell command (crontab(5)). */
const LINE = /^\s{0,8}(?:@\w{4,10}|(?:[\d*/,A-Za-z-]{1,40}\s{1,8}){5})\s{0,8}(\S.{0,4000})$/gmu;
const MAX_LINES = 32;

/** Tables of the system have an account's name before the command. */
export function crontabCommands(text: string, isSystem: boolean): readonly string[] {
  return [...text.matchAll(LINE)]
    .slice(0, MAX_LINES)
    .map(([, command = ""]) => (isSystem ? command.replace(/^[\w-]{1,64}\s{1,8}/u, "") : command));
}
