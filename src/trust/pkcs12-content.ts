/**
 * How much a PKCS12 store holds (RFC 7292), without opening it: certificates that Java does not
 * show are there, encrypted or not, but a library that decrypts every scheme in use (RC2 among
 * them) would be larger than all of this action. So lengths have to do.
 */

const SEQUENCE = 0x30;
const DATA = "2a864886f70d010701";
const ENCRYPTED_DATA = "2a864886f70d010706";
const CONSTRUCTED = 0x20;

interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Length with tag and length bytes. */
  readonly whole: number;
}

/** Whether a keystore is PKCS12: JKS and JCEKS start with a magic number of their own. */
export function isPkcs12(store: Buffer): boolean {
  return store[0] === SEQUENCE;
}

/**
 * Bytes of all safe contents of a PKCS12 store: keys, certificates and their attributes, with the
 * padding of a cipher (16 bytes at most each), without MAC and parameters.
 * @throws Error when it is no PKCS12 store with a password
 */
export function contentLength(store: Buffer): number {
  const [, authSafe] = childrenOf(elementAt(store, 0));
  const safes = elementAt(octetsOf(inContentInfo(authSafe, DATA)), 0);
  let length = 0;
  for (const safe of childrenOf(safes)) {
    const [type] = childrenOf(safe);
    if (type?.content.toString("hex") === DATA) length += octetsOf(inContentInfo(safe, DATA)).length;
    else length += encryptedLength(inContentInfo(safe, ENCRYPTED_DATA));
  }
  return length;
}

/** EncryptedData of RFC 5652: version, then type, algorithm and `[0] IMPLICIT OCTET STRING`. */
function encryptedLength(encryptedData: Element): number {
  const [, information] = childrenOf(encryptedData);
  const [, , content] = information === undefined ? [] : childrenOf(information);
  return content === undefined ? 0 : octetsOf(content).length;
}

/** What stands in the `[0] EXPLICIT` of a ContentInfo of this type. */
function inContentInfo(info: Element | undefined, type: string): Element {
  const [found, explicit] = info === undefined ? [] : childrenOf(info);
  const [inner] = explicit === undefined ? [] : childrenOf(explicit);
  if (inner !== undefined && found?.content.toString("hex") === type) return inner;
  throw new Error("another content than that of a store with a password");
}

/** An OCTET STRING may be in pieces (BER, as Bouncy Castle writes it). */
function octetsOf(element: Element): Buffer {
  if ((element.tag & CONSTRUCTED) === 0) return element.content;
  return Buffer.concat(childrenOf(element).map(octetsOf));
}

function childrenOf({ content }: Element): readonly Element[] {
  const children: Element[] = [];
  for (let at = 0; at < content.length;) {
    const child = elementAt(content, at);
    children.push(child);
    at += child.whole;
  }
  return children;
}

function elementAt(bytes: Buffer, at: number): Element {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) throw new Error("it is cut off");
  if (first === 0x80) return indefinite(bytes, at, tag);
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (more > 4 || at + 2 + more > bytes.length) throw new Error("a length that can't be");
  const length = more === 0 ? first : bytes.readUIntBE(at + 2, more);
  const start = at + 2 + more;
  if (start + length > bytes.length) throw new Error("it is cut off");
  return { tag, content: bytes.subarray(start, start + length), whole: start + length - at };
}

/** BER's indefinite length: elements up to one of two zeros. */
function indefinite(bytes: Buffer, at: number, tag: number): Element {
  const start = at + 2;
  let end = start;
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) end += elementAt(bytes, end).whole;
  return { tag, content: bytes.subarray(start, end), whole: end + 2 - at };
}
