/**
 * Hosts whose addresses name formats (XML namespaces, schemas, vocabularies) in nearly every program that writes one; they belong
 * to who defines the format, and nobody else receives what is sent there. Sources: the specifications of SVG, XHTML, Office Open
 * XML, XMP, JSON Schema, schema.org, Dublin Core and FOAF.
 */
export const NAMESPACE_HOSTS: readonly string[] = [
  "w3.org",
  "schemas.openxmlformats.org",
  "schemas.microsoft.com",
  "ns.adobe.com",
  "json-schema.org",
  "schema.org",
  "purl.org",
  "xmlns.com",
];
