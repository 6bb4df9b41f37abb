/**
 * What `load` gives, loaded when it is first asked for. `await import()` costs a walk through Node's module loader each
 * time, and what is needed for every file of every package was asked for a hundred times a second.
 */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => (loading ??= load());
}
