const URL_IN_COMMAND =
  /\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod|fetch|aria2c)\b[^\n]{0,300}?((?:https?:\/\/)?[\w.-]{1,200}\.[\w.:-]{1,80}(?:\/[^\s"'|;)]{0,300})?)/iu;

/** A whole command line that fetches code and has it run: `curl … | sh`, `bash -c "$(curl …)"`, `iwr … | iex`. */
const FETCHES_AND_RUNS =
  /\|\s{0,8}(?:sudo\s{1,8})?(?:(?:ba|z|da|k)?sh|python[\d.]{0,4}|node|perl|ruby|iex)\b|\b(?:bash|sh|zsh|eval|python[\d.]{0,4}|node)\b[^\n]{0,40}[$<]\(\s{0,4}(?:curl|wget)\b|\biex\b[^\n]{0,40}\b(?:iwr|irm|invoke-webrequest|downloadstring)\b/iu;

/** The address that a command line fetches; null: it fetches nothing. */
export function addressFetched(line: string): string | null {
  return URL_IN_COMMAND.exec(line)?.[1] ?? null;
}

/** The address whose code a command line runs. */
export function addressRun(line: string): string | null {
  return FETCHES_AND_RUNS.test(line) ? addressFetched(line) : null;
}
