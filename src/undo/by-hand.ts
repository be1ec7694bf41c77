/**
 * `curl` as the administrator of a server, whose password the shell takes from its own environment.
 */
export const AS_APIM_ADMIN = 'curl -u "$APIM_USERNAME:$APIM_PASSWORD"';
export const AS_IS_ADMIN = 'curl -u "$IS_USERNAME:$IS_PASSWORD"';

/** One word of a POSIX shell, whatever is in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** An address as one word; `name`, which a server or a user has given, is encoded. */
export function addressOf(base: string, path: string, name = ""): string {
  return quoted(`${base}${path}${encodeURIComponent(name)}`);
}
