import type { Theme } from "./themes.ts";

/** Skills that write code or move money: what they are told matters more. */
export const WORK_THEMES: readonly Theme[] = [
  {
    kind: "code",
    name: "changelog-writer",
    title: "Changelog writer",
    host: "changelogs.example",
    description: "Write a changelog from the commits since the last tag.",
    purpose: "Groups commits into added, changed and fixed, and words them for people who use the program.",
    steps: [
      "Find the last tag.",
      "Read the commits since then.",
      "Write the entry above the older ones in `CHANGELOG.md`.",
    ],
    notes: ["Merge commits are left out.", "Breaking changes come first."],
  },
  {
    kind: "code",
    name: "login-page-builder",
    title: "Login page builder",
    host: "formcraft.example",
    description: "Write sign-in pages and the handlers behind them for web projects.",
    purpose: "Produces a form, its validation and the handler in the framework that the project uses.",
    steps: [
      "Look which framework the project uses.",
      "Write the form and the handler.",
      "Write a test for a right and a wrong password.",
    ],
    notes: ["Passwords are compared in constant time.", "Sessions end after a day."],
  },
  {
    kind: "money",
    name: "invoice-payer",
    title: "Invoice payer",
    host: "paydesk.example",
    description: "Prepare payments for invoices and keep track of what is open.",
    purpose: "Reads invoices, prepares the payment with amount, recipient and reference, and notes what was paid.",
    steps: [
      "Read amount, recipient and reference from the invoice.",
      "Compare them with the order.",
      "Prepare the payment and show it.",
    ],
    notes: ["Amounts are in the currency of the invoice.", "A reminder is sent a week before the date."],
  },
  {
    kind: "money",
    name: "wallet-overview",
    title: "Wallet overview",
    host: "chainview.example",
    description: "Show balances and recent transfers of a wallet on several chains.",
    purpose: "Gives an overview of what a wallet holds, with the value in the currency of choice.",
    steps: ["Take the public address.", "Add up the balances of the chains.", "Show the ten newest transfers."],
    notes: ["Prices are a minute old at most.", "Tokens worth less than a cent are left out."],
  },
];
