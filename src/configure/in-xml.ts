/**
 * Both products put a text into an XML file as it is, so what XML reads as markup has to be in a
 * CDATA section (I-6.5a).
 */
export function inXml(text: string): string {
  return /[<&]/.test(text) ? `<![CDATA[${text}]]>` : text;
}
