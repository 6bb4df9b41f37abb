/** Where a person reads about an id that signatures map to; null where no page is known. */
export function taxonomyAddress(taxonomy: string, id: string): string | null {
  switch (taxonomy) {
    case "attack":
      return /^T\d{4}(\.\d{3})?$/.test(id) ? `https://attack.mitre.org/techniques/${id.replace(".", "/")}/` : null;
    case "cwe":
      return /^CWE-\d+$/.test(id) ? `https://cwe.mitre.org/data/definitions/${id.slice(4)}.html` : null;
    case "owasp-skills":
      return "https://owasp.org/www-project-agentic-skills-top-10/";
    case "owasp-agentic":
      return "https://genai.owasp.org/resource/owasp-top-10-for-agentic-applications-for-2026/";
    default:
      return null;
  }
}

export function taxonomyName(taxonomy: string): string {
  switch (taxonomy) {
    case "attack":
      return "ATT&CK";
    case "cwe":
      return "CWE";
    case "owasp-skills":
      return "OWASP Agentic Skills";
    case "owasp-agentic":
      return "OWASP Agentic Applications";
    case "openclaw":
      return "OpenClaw threat model";
    default:
      return taxonomy;
  }
}
