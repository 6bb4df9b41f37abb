import { expect, test } from "vitest";
import { actsOf } from "../../../src/analyse/instructions/prerequisite/acts.ts";

test("a console with pages is a web site, and no terminal", () => {
  expect([...actsOf("Sign up and copy your API key from the console settings page.", [])]).toEqual([]);
  expect([...actsOf("Copy the line from that page and paste it into the console.", [])]).toContain("paste");
  expect([...actsOf("Open the developer tools and paste the line into the console tab.", [])]).toContain("paste");
});

test("what is not needed is no condition", () => {
  expect([...actsOf("It opens by itself, so no manual session creation step is needed.", [])]).not.toContain("press");
  expect([...actsOf("No page opens without it, a helper is required.", [])]).toContain("press");
});
