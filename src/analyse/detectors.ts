import { agentHooks } from "./behaviours/agent-hooks.ts";
import { agentMemory } from "./behaviours/agent-memory.ts";
import { agentSettings } from "./behaviours/agent-settings.ts";
import { agentSearch } from "./behaviours/agent-search.ts";
import { agentRelay } from "./behaviours/agent-relay.ts";
import { attackKit } from "./behaviours/attack-kit.ts";
import { persistence, shellToStranger } from "./behaviours/backdoor.ts";
import { captureAndSend, passwordPrompt, safeguardsOff } from "./behaviours/capture.ts";
import { cleartextPassword } from "./behaviours/cleartext-password.ts";
import { coOwner } from "./behaviours/co-owner.ts";
import { conversationSentOn } from "./behaviours/conversation-sent-on.ts";
import { commandChannel } from "./behaviours/command-channel.ts";
import { destruction } from "./behaviours/destruction.ts";
import { downloadAndRun } from "./behaviours/download-and-run.ts";
import { concealedExecution, encodedExecution } from "./behaviours/encoded-execution.ts";
import { fixedCopy } from "./behaviours/fixed-copy.ts";
import { hiddenAddress } from "./behaviours/hidden-address.ts";
import { imageBeacon } from "./behaviours/image-beacon.ts";
import { folderUpload } from "./behaviours/folder-upload.ts";
import { injection } from "./behaviours/injection.ts";
import { knownIndicators } from "./behaviours/known-indicators.ts";
import { leavingSecrets } from "./behaviours/leaving-secrets.ts";
import { loosenedAgent } from "./behaviours/loosened-agent.ts";
import { mailForwarding } from "./behaviours/mail-forwarding.ts";
import { mining } from "./behaviours/mining.ts";
import { clipboardSwap, hiddenRecipient } from "./behaviours/money.ts";
import { plantedScripts } from "./behaviours/planted-script.ts";
import { projectUpload } from "./behaviours/project-upload.ts";
import { publicUpload } from "./behaviours/public-upload.ts";
import { pushedAway } from "./behaviours/pushed-away.ts";
import { spreading } from "./behaviours/spreading.ts";
import { undisclosedDeletion } from "./behaviours/undisclosed-deletion.ts";
import { unguardedAgent } from "./behaviours/unguarded-agent.ts";
import { unpinnedRun } from "./behaviours/unpinned-run.ts";
import { walletDrain } from "./behaviours/wallet-drain.ts";
import { secondKey } from "./behaviours/second-key.ts";
import { steeredAgent } from "./behaviours/steered-agent.ts";
import { storesAndSenders } from "./behaviours/stores-and-senders.ts";
import { triggeredBranch } from "./behaviours/triggered-branch.ts";
import { endpoints, exposure, hardCodedSecrets } from "./behaviours/weaknesses.ts";
import { doubtfulNames } from "./dependencies/doubtful-names.ts";
import { installSources } from "./dependencies/install-sources.ts";
import { lifecycleScripts } from "./dependencies/lifecycle-scripts.ts";
import { locks } from "./dependencies/locks.ts";
import { maliciousDependency } from "./dependencies/malicious-dependency.ts";
import { registries } from "./dependencies/registries.ts";
import { unpinnedExecution } from "./dependencies/unpinned-execution.ts";
import { vulnerableDependency } from "./dependencies/vulnerable-dependency.ts";
import type { Detector, SecondLook } from "./detector.ts";
import { fakePrerequisite } from "./instructions/fake-prerequisite.ts";
import { instructionAttacks } from "./instructions/instruction-attacks.ts";
import { likeness } from "./instructions/likeness/likeness.ts";
import { overBroad } from "./instructions/over-broad.ts";
import { stackedAgainstUser } from "./instructions/passages/stacked.ts";
import { sabotage } from "./instructions/sabotage.ts";
import { userShutOut } from "./instructions/shut-out.ts";
import { tamperedDelivery } from "./instructions/tampered-delivery.ts";
import { unseenFile } from "./instructions/unseen-file.ts";
import { lookAlike } from "./names/look-alike.ts";
import { cloneWithIntent, nearClone } from "./names/near-clone.ts";
import { fileForm } from "./shape/file-form.ts";
import { hiddenText } from "./shape/hidden-text.ts";
import { integrity } from "./shape/integrity.ts";
import { placeholderSkill } from "./shape/placeholder-skill.ts";
import { silencesScanner } from "./shape/silences-scanner.ts";

/** Every detector by the name that signatures give in `detector:`. */
export const DETECTORS: Readonly<Record<string, Detector>> = {
  "agent-hooks": agentHooks,
  "agent-memory": agentMemory,
  "agent-relay": agentRelay,
  "agent-search": agentSearch,
  "agent-settings": agentSettings,
  "attack-kit": attackKit,
  "capture-and-send": captureAndSend,
  "cleartext-password": cleartextPassword,
  "clipboard-swap": clipboardSwap,
  "concealed-execution": concealedExecution,
  "co-owner": coOwner,
  "conversation-sent-on": conversationSentOn,
  "command-channel": commandChannel,
  destruction,
  "doubtful-names": doubtfulNames,
  "download-and-run": downloadAndRun,
  "encoded-execution": encodedExecution,
  endpoints,
  exposure,
  "fake-prerequisite": fakePrerequisite,
  "file-form": fileForm,
  "fixed-copy": fixedCopy,
  "folder-upload": folderUpload,
  "hard-coded-secrets": hardCodedSecrets,
  "hidden-address": hiddenAddress,
  "hidden-recipient": hiddenRecipient,
  "hidden-text": hiddenText,
  "image-beacon": imageBeacon,
  injection,
  "install-sources": installSources,
  "instruction-attacks": instructionAttacks,
  likeness,
  integrity,
  "known-indicators": knownIndicators,
  "leaving-secrets": leavingSecrets,
  "lifecycle-scripts": lifecycleScripts,
  locks,
  "look-alike": lookAlike,
  "loosened-agent": loosenedAgent,
  "mail-forwarding": mailForwarding,
  "malicious-dependency": maliciousDependency,
  mining,
  "near-clone": nearClone,
  "over-broad": overBroad,
  "password-prompt": passwordPrompt,
  persistence,
  "placeholder-skill": placeholderSkill,
  "planted-scripts": plantedScripts,
  "project-upload": projectUpload,
  "public-upload": publicUpload,
  "pushed-away": pushedAway,
  registries,
  sabotage,
  "safeguards-off": safeguardsOff,
  "second-key": secondKey,
  "shell-to-stranger": shellToStranger,
  "silences-scanner": silencesScanner,
  "tampered-delivery": tamperedDelivery,
  "steered-agent": steeredAgent,
  "stacked-against-user": stackedAgainstUser,
  "stores-and-senders": storesAndSenders,
  spreading,
  "triggered-branch": triggeredBranch,
  "undisclosed-deletion": undisclosedDeletion,
  "unguarded-agent": unguardedAgent,
  "unpinned-execution": unpinnedExecution,
  "unpinned-run": unpinnedRun,
  "unseen-file": unseenFile,
  "user-shut-out": userShutOut,
  "vulnerable-dependency": vulnerableDependency,
  "wallet-drain": walletDrain,
};

/** Of code that is carried along only the packages as such are told, by the detector that looks at nothing else. */
export const LOOKS_AT_VENDORED: ReadonlySet<string> = new Set(["vulnerable-dependency"]);

/** They run when all others have. */
export const SECOND_LOOKS: readonly SecondLook[] = [cloneWithIntent];
