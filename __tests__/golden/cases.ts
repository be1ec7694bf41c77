import type { ProblemId } from "../../src/problems/catalogue.ts";
import { inputCases } from "./cases/inputs.ts";
import { networkCases } from "./cases/network.ts";
import { configureCases } from "./cases/configure.ts";
import { trustCases } from "./cases/trust.ts";
import { installCases } from "./cases/install.ts";
import { serverCases } from "./cases/servers.ts";
import { keyManagerCases } from "./cases/key-manager.ts";
import { proofCases } from "./cases/proof.ts";
import type { Cases } from "./outcome.ts";

/** How each problem of the catalogue comes about; the types ask for all of them. */
export const CASES: Cases<ProblemId> = {
  ...inputCases,
  ...networkCases,
  ...configureCases,
  ...trustCases,
  ...installCases,
  ...serverCases,
  ...keyManagerCases,
  ...proofCases,
};
