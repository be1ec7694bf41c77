import type { Pair } from "./pair.ts";

/**
 * What a server does wrong while its switch is on; `authorizeAllScopes`, `userInfoRule` and
 * `systemRolesAllowed` are settings that should be on.
 */
export const SWITCHES = [
  "introspectionAnswersInactive",
  "revocationIgnored",
  "revocationNotReported",
  "authorizeAllScopes",
  "userInfoRule",
  "scopeChangesRefused",
  "systemRolesAllowed",
  "createIsSwallowed",
] as const;
export type SwitchName = (typeof SWITCHES)[number];

export function isSwitch(name: string): name is SwitchName {
  return SWITCHES.some((known) => known === name);
}

export function turn(pair: Pair, name: SwitchName, on: boolean): void {
  if (name === "createIsSwallowed") pair.apim.state.switches[name] = on;
  else pair.is.state.switches[name] = on;
}

export function switchesOf(pair: Pair): Readonly<Record<SwitchName, boolean>> {
  return { ...pair.is.state.switches, ...pair.apim.state.switches };
}
