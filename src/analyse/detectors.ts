import { agentHooks } from "./behaviours/agents/agent-hooks.ts";
import { agentMemory } from "./behaviours/agents/agent-memory.ts";
import { agentSettings } from "./behaviours/agents/agent-settings.ts";
import { agentSearch } from "./behaviours/agents/agent-search.ts";
import { agentRelay } from "./behaviours/agents/agent-relay.ts";
import { attackKit } from "./behaviours/impact/attack-kit.ts";
import { persistence, shellToStranger } from "./behaviours/persistence/backdoor.ts";
import { captureAndSend, passwordPrompt, safeguardsOff } from "./behaviours/exfiltration/recorded/capture.ts";
import { cleartextPassword } from "./behaviours/weakness/cleartext-password.ts";
import { coOwner } from "./behaviours/persistence/co-owner.ts";
import { conversationSentOn } from "./behaviours/exfiltration/recorded/conversation-sent-on.ts";
import { commandChannel } from "./behaviours/execution/command-channel.ts";
import { containerReach } from "./dependencies/container-reach.ts";
import { destruction } from "./behaviours/impact/destruction.ts";
import { downloadAndRun } from "./behaviours/execution/download-and-run.ts";
import { concealedExecution } from "./behaviours/execution/concealed-execution.ts";
import { encodedExecution } from "./behaviours/execution/encoded-execution.ts";
import { fixedPayments } from "./behaviours/finance/fixed-payments.ts";
import { fixedCopy } from "./behaviours/exfiltration/recipients/fixed-copy.ts";
import { hiddenAddress } from "./behaviours/exfiltration/recipients/hidden-address.ts";
import { imageBeacon } from "./behaviours/exfiltration/secrets/image-beacon.ts";
import { undisclosedRecipient } from "./behaviours/exfiltration/recipients/undisclosed-recipient.ts";
import { undisclosedChannel } from "./behaviours/network/undisclosed-channel.ts";
import { folderUpload } from "./behaviours/exfiltration/files/folder-upload.ts";
import { injection } from "./behaviours/execution/injection.ts";
import { knownIndicators } from "./behaviours/indicators/known-indicators.ts";
import { leavingSecrets } from "./behaviours/exfiltration/secrets/leaving-secrets.ts";
import { loginHandedOn } from "./behaviours/exfiltration/secrets/login-handed-on.ts";
import { loginPage } from "./behaviours/exfiltration/recorded/login-page.ts";
import { loosenedAgent } from "./behaviours/agents/loosened-agent.ts";
import { mailForwarding } from "./behaviours/exfiltration/recipients/mail-forwarding.ts";
import { mining } from "./behaviours/impact/mining.ts";
import { clipboardSwap, hiddenRecipient } from "./behaviours/finance/money.ts";
import { untoldClippings } from "./behaviours/exfiltration/recorded/untold-recording.ts";
import { rerouted } from "./behaviours/network/rerouted.ts";
import { trustedAuthority } from "./behaviours/network/trusted-authority.ts";
import { tunnels } from "./behaviours/network/tunnels.ts";
import { plantedScripts } from "./behaviours/persistence/planted-script.ts";
import { projectUpload } from "./behaviours/exfiltration/files/project-upload.ts";
import { publicUpload } from "./behaviours/exfiltration/files/public-upload.ts";
import { pushedAway } from "./behaviours/exfiltration/files/pushed-away.ts";
import { spreading } from "./behaviours/persistence/spreading.ts";
import { undisclosedDeletion } from "./behaviours/impact/undisclosed-deletion.ts";
import { unguardedAgent } from "./behaviours/agents/unguarded-agent.ts";
import { unpinnedRun } from "./behaviours/execution/unpinned-run.ts";
import { walletDrain } from "./behaviours/finance/wallet-drain.ts";
import { secondKey } from "./behaviours/persistence/second-key.ts";
import { steeredAgent } from "./behaviours/agents/steered-agent.ts";
import { storesAndSenders } from "./behaviours/exfiltration/secrets/stores-and-senders.ts";
import { triggeredBranch } from "./behaviours/execution/triggered-branch.ts";
import { exposure } from "./behaviours/weakness/exposure.ts";
import { pathTraversal } from "./behaviours/weakness/path-traversal.ts";
import { endpoints, hardCodedSecrets } from "./behaviours/weakness/weaknesses.ts";
import { doubtfulNames } from "./dependencies/doubtful-names.ts";
import { installSources } from "./dependencies/install-sources.ts";
import { lifecycleScripts } from "./dependencies/lifecycle-scripts.ts";
import { locks } from "./dependencies/locks.ts";
import { maliciousDependency } from "./dependencies/malicious-dependency.ts";
import { posingPrograms } from "./dependencies/posing-programs.ts";
import { registries } from "./dependencies/registries.ts";
import { unpinnedExecution } from "./dependencies/unpinned-execution.ts";
import { vulnerableDependency } from "./dependencies/vulnerable-dependency.ts";
import type { Detector, SecondLook } from "./detector.ts";
import { fakePrerequisite } from "./instructions/prerequisite/fake-prerequisite.ts";
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
  "fixed-payments": fixedPayments,
  "folder-upload": folderUpload,
  "undisclosed-channel": undisclosedChannel,
  "undisclosed-recipient": undisclosedRecipient,
  "hard-coded-secrets": hardCodedSecrets,
  "hidden-address": hiddenAddress,
  "hidden-recipient": hiddenRecipient,
  "hidden-text": hiddenText,
  "image-beacon": imageBeacon,
  injection,
  "path-traversal": pathTraversal,
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
  "posing-programs": posingPrograms,
  "project-upload": projectUpload,
  "public-upload": publicUpload,
  "pushed-away": pushedAway,
  registries,
  rerouted,
  sabotage,
  "safeguards-off": safeguardsOff,
  "login-handed-on": loginHandedOn,
  "login-page": loginPage,
  "second-key": secondKey,
  "shell-to-stranger": shellToStranger,
  "container-reach": containerReach,
  "silences-scanner": silencesScanner,
  "tampered-delivery": tamperedDelivery,
  "steered-agent": steeredAgent,
  "stacked-against-user": stackedAgainstUser,
  "stores-and-senders": storesAndSenders,
  spreading,
  "trusted-authority": trustedAuthority,
  tunnels,
  "triggered-branch": triggeredBranch,
  "undisclosed-deletion": undisclosedDeletion,
  "unguarded-agent": unguardedAgent,
  "unpinned-execution": unpinnedExecution,
  "unpinned-run": unpinnedRun,
  "untold-clippings": untoldClippings,
  "unseen-file": unseenFile,
  "user-shut-out": userShutOut,
  "vulnerable-dependency": vulnerableDependency,
  "wallet-drain": walletDrain,
};

/** Of code that is carried along only the packages as such are told, by the detector that looks at nothing else. */
export const LOOKS_AT_VENDORED: ReadonlySet<string> = new Set(["vulnerable-dependency"]);

/** They run when all others have. */
export const SECOND_LOOKS: readonly SecondLook[] = [cloneWithIntent];
