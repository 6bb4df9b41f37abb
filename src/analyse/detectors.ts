import { agentMemory } from "./behaviours/agent-memory.ts";
import { agentRelay } from "./behaviours/agent-relay.ts";
import { persistence, shellToStranger } from "./behaviours/backdoor.ts";
import { captureAndSend, passwordPrompt, safeguardsOff } from "./behaviours/capture.ts";
import { destruction } from "./behaviours/destruction.ts";
import { downloadAndRun } from "./behaviours/download-and-run.ts";
import { concealedExecution, encodedExecution } from "./behaviours/encoded-execution.ts";
import { injection } from "./behaviours/injection.ts";
import { knownIndicators } from "./behaviours/known-indicators.ts";
import { leavingSecrets } from "./behaviours/leaving-secrets.ts";
import { mining } from "./behaviours/mining.ts";
import { clipboardSwap, hiddenRecipient } from "./behaviours/money.ts";
import { endpoints, exposure, hardCodedSecrets } from "./behaviours/weaknesses.ts";
import { installSources } from "./dependencies/install-sources.ts";
import { lifecycleScripts } from "./dependencies/lifecycle-scripts.ts";
import type { Detector } from "./detector.ts";
import { fakePrerequisite } from "./instructions/fake-prerequisite.ts";
import { instructionAttacks } from "./instructions/instruction-attacks.ts";
import { lookAlike } from "./names/look-alike.ts";
import { fileForm } from "./shape/file-form.ts";
import { hiddenText } from "./shape/hidden-text.ts";
import { integrity } from "./shape/integrity.ts";
import { placeholderSkill } from "./shape/placeholder-skill.ts";

/** Every detector by the name that signatures give in `detector:`. */
export const DETECTORS: Readonly<Record<string, Detector>> = {
  "agent-memory": agentMemory,
  "agent-relay": agentRelay,
  "capture-and-send": captureAndSend,
  "clipboard-swap": clipboardSwap,
  "concealed-execution": concealedExecution,
  destruction,
  "download-and-run": downloadAndRun,
  "encoded-execution": encodedExecution,
  endpoints,
  exposure,
  "fake-prerequisite": fakePrerequisite,
  "file-form": fileForm,
  "hard-coded-secrets": hardCodedSecrets,
  "hidden-recipient": hiddenRecipient,
  "hidden-text": hiddenText,
  injection,
  "install-sources": installSources,
  "instruction-attacks": instructionAttacks,
  integrity,
  "known-indicators": knownIndicators,
  "leaving-secrets": leavingSecrets,
  "lifecycle-scripts": lifecycleScripts,
  "look-alike": lookAlike,
  mining,
  "password-prompt": passwordPrompt,
  persistence,
  "placeholder-skill": placeholderSkill,
  "safeguards-off": safeguardsOff,
  "shell-to-stranger": shellToStranger,
};
