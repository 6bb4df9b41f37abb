/** An answer that says "in a year" is as good as none. */
const MAX_RETRY_AFTER_SECONDS = 24 * 3600;

/** Seconds from a Retry-After header (RFC 9110 10.2.3: seconds or an HTTP date); null when there is none that makes sense. */
export function retryAfterSeconds(header: string | undefined, now: number = Date.now()): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,10}$/.test(text)) return bounded(Number(text));
  if (!/^[A-Za-z]{3,9},/.test(text)) return null;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : bounded(Math.max(0, Math.ceil((date - now) / 1000)));
}

function bounded(seconds: number): number | null {
  return seconds <= MAX_RETRY_AFTER_SECONDS ? seconds : null;
}
