import type { ApimRelease } from "./releases.ts";

export const VERSION_PATH = "/services/Version";

/** Carbon's version page (A-7.1a). */
export function versionPage(release: ApimRelease): string {
  return `<ns:getVersionResponse xmlns:ns="http://version.services.core.carbon.wso2.org"><return>WSO2 API Manager-${release}</return></ns:getVersionResponse>`;
}
