/** Fastify's own listing: `├── /v1/scans/:id (GET, HEAD)`, nested by parts of the path. */
export function routesOf(listing: string): readonly string[] {
  const routes: string[] = [];
  const path: string[] = [];
  for (const line of listing.split("\n")) {
    const [, indent = "", part = "", methods] = /^([│ ]*[├└]── )([^ ]*)(?: \(([A-Z, ]+)\))?$/u.exec(line) ?? [];
    if (part === "") continue;
    const depth = indent.length / 4 - 1;
    path.splice(depth, path.length, part);
    for (const method of methods?.split(", ") ?? []) {
      routes.push(`${method} ${path.join("").replaceAll(/:(\w+)/gu, "{$1}")}`);
    }
  }
  return routes;
}
