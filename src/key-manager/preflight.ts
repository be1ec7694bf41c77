import type { Finding } from "../problems/finding.ts";
import { connectorFindings, typeFindings } from "./findings/connector.ts";
import { definitionFindings } from "./findings/definition.ts";
import { hostFindings, issuerTaken } from "./findings/issuer.ts";
import { clientNameFindings, grantFindings, switchedOff } from "./findings/keys.ts";
import { storedWrong } from "./findings/stored-wrong.ts";
import type { Situation } from "./situation.ts";

/**
 * What would go wrong, decided from what was read. Pure; a finding of level error stops the run
 * before anything is written.
 */
export function preflight(situation: Situation): readonly Finding[] {
  return [
    ...connectorFindings(situation),
    ...typeFindings(situation),
    ...issuerTaken(situation),
    ...hostFindings(situation),
    ...storedWrong(situation),
    ...definitionFindings(situation),
    ...grantFindings(situation),
    ...switchedOff(situation),
    ...clientNameFindings(situation),
  ];
}
