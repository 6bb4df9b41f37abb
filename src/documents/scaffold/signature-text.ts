/** The name that a scaffold's detector looks for, until its author says what to look for. */
export function placeholderProgram(id: string): string {
  return `my-${id.slice(id.indexOf("/") + 1)}`;
}

/** Everything that the schema asks for. With a detector of its own the examples hold from the start. */
export function signatureText(id: string, detector: string, since: string): string {
  const program = placeholderProgram(id);
  return `id: ${id}
title: What ${program} does, in one line
status: experimental
since: ${since}
severity: medium
confidence: medium
role: intent
maps: { owasp-skills: [AST01] }
detector: ${detector}
rationale: >-
  Why ${program} matters to the person who would install it: what is lost, and who gets it.
remediation: >-
  What the author has to change so that the finding about ${program} goes away.
false-positives:
  - "What looks like it and is not"
examples:
  match:
    - why: "the plain form"
      in: shell
      text: "${program} --to 192.0.2.7 notes.txt"
    - why: "the same from another language"
      in: python
      text: |-
        import subprocess
        subprocess.run(["${program}", "--to", "192.0.2.7", "notes.txt"])
  no-match:
    - why: "one step away from the plain form: it is only printed"
      near-miss: true
      in: shell
      text: "echo ${program} --to 192.0.2.7 notes.txt"
    - why: "an ordinary use of the same words"
      in: markdown
      text: "This guide compares ${program} with other tools."
`;
}
