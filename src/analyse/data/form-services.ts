/**
 * Forms that anybody sets up in a minute, and whose answers only he reads. Manuals link to them for feedback, so that
 * naming one says nothing; what no honest form takes is a secret. Sources: the services' own pages.
 */
export const FORM_SERVICES: readonly string[] = [
  "docs.google.com/forms",
  "forms.gle",
  "forms.office.com",
  "forms.microsoft.com",
  "formspree.io",
  "formsubmit.co",
  "formsubmit.io",
  "getform.io",
  "getform.com",
  "formcarry.com",
  "usebasin.com",
  "web3forms.com",
  "staticforms.xyz",
  "submit-form.com",
  "formkeep.com",
  "jotform.com",

  "typeform.com/to",
  "tally.so",
  "airtable.com/embed",
];
