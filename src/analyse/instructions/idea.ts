/** What a sentence asks for. */
export type Idea =
  | "override" // drop the rules that hold
  | "conceal" // keep it from the user
  | "unconfirmed" // act without asking, or switch the asking off
  | "replicate" // copy into other skills
  | "leak" // send conversation, memory, files or secrets away
  | "plant" // write into what the agent obeys in every session
  | "obey-remote" // fetch text again and again and follow it
  | "spend" // move money without approval
  | "ask-secret"; // get the person's seed phrase or private key

/** One way to put an idea in one language. Bounded repetitions only; run on one sentence. */
export interface IdeaPattern {
  readonly idea: Idea;
  readonly pattern: RegExp;
}
