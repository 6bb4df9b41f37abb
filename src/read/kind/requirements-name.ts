/** True for the names under which pip's requirement and constraint files go about. */
export function isRequirementsFile(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("!")) + 1).toLowerCase();
  return (
    /^(?:[\w.-]{0,60}requirements[\w.-]{0,60}|[\w.-]{0,60}constraints[\w.-]{0,60})\.(?:txt|in)$/.test(name) ||
    /(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/.test(path)
  );
}

/** A constraint only says which version, should something else ask for the package. */
export function isConstraintsFile(path: string): boolean {
  return /(?:^|[/!])[\w.-]{0,60}constraints[\w.-]{0,60}\.(?:txt|in)$/i.test(path);
}
