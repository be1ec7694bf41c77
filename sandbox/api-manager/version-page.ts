import type { ApimRelease } from "./releases.ts";

export const VERSION_PATH = "/services/Version";
/** With and without the name of the operation (A-7.1f). */
export const VERSION_PATHS: readonly string[] = [VERSION_PATH, `${VERSION_PATH}/getVersion`];

/** Carbon's version page (A-7.1a). */
export function versionPage(release: ApimRelease): string {
  return `<ns:getVersionResponse xmlns:ns="http://version.services.core.carbon.wso2.org"><return>WSO2 API Manager-${release}</return></ns:getVersionResponse>`;
}
