/** URL encoding; `%zz` and bytes that are no UTF-8 stay as they are, as browsers do. */
export function decodePercent(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch (cause) {
      if (cause instanceof URIError) return run;
      throw cause;
    }
  });
}
