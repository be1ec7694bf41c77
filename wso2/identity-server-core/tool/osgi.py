"""What the other tools need to know of OSGi bundles: manifests, headers, versions."""

import glob
import re
import zipfile

LONGEST_MANIFEST_LINE = 72

# Packages that the Java runtime itself provides to every bundle.
JRE_PACKAGE = re.compile(
    r"^(javax\.(crypto|net|naming|security|sql|xml|management|imageio|swing|print|script|sound|rmi|lang|tools"
    r"|accessibility|annotation\.processing)|org\.(w3c|xml|ietf)|java\.|sun\.|com\.sun)"
)


def manifest_of(jar):
    """The main section of a jar's manifest as a dictionary; the first of two headers of one name counts. Empty without a manifest."""
    try:
        text = zipfile.ZipFile(jar).read("META-INF/MANIFEST.MF").decode("utf8", "replace")
    except Exception:
        return {}
    headers = {}
    for line in unfolded(text).split("\n"):
        if ": " in line:
            name, value = line.split(": ", 1)
            headers.setdefault(name, value)
    return headers


def unfolded(manifest):
    """A manifest with LF line ends and its continuation lines joined."""
    return manifest.replace("\r\n", "\n").replace("\n ", "")


def folded(line):
    """A manifest line as bytes, continued after 72 bytes as the jar specification wants it."""
    rest = line.encode()
    parts = [rest[:LONGEST_MANIFEST_LINE]]
    rest = rest[LONGEST_MANIFEST_LINE:]
    while rest:
        parts.append(b" " + rest[: LONGEST_MANIFEST_LINE - 1])
        rest = rest[LONGEST_MANIFEST_LINE - 1 :]
    return b"\r\n".join(parts)


def clauses_of(header):
    """The comma-separated clauses of a header; commas in quotes are part of a clause (version ranges have them)."""
    clauses, clause, quoted = [], "", False
    for character in header:
        if character == '"':
            quoted = not quoted
        if character == "," and not quoted:
            clauses.append(clause)
            clause = ""
        else:
            clause += character
    return clauses + [clause] if clause else clauses


def parse_clause(clause):
    """`a;b;version="1"` as its names and its attributes and directives."""
    names, attributes = [], {}
    for part in re.findall(r'(?:[^;"]|"[^"]*")+', clause):
        part = part.strip()
        attribute = re.match(r"^([\w.\-]+)\s*(:?=)\s*(.*)$", part, re.S)
        if attribute:
            attributes[attribute.group(1)] = attribute.group(3).strip().strip('"')
        else:
            names.append(part)
    return names, attributes


def version_of(text):
    """`1.2.3.qualifier` as a tuple that compares as OSGi versions do."""
    parts = text.strip().split(".", 3)
    numbers = []
    for part in parts[:3]:
        digits = re.match(r"\d+", part)
        numbers.append(int(digits.group()) if digits else 0)
    numbers += [0] * (3 - len(numbers))
    return (*numbers, parts[3] if len(parts) > 3 else "")


def in_range(version, text):
    """Whether a version is in `[1.0,2.0)`, or not below a plain `1.0`; any version is in no range."""
    text = text.strip('"').replace(" ", "")
    if not text:
        return True
    if text[0] not in "[(":
        return version >= version_of(text)
    low, high = (version_of(end) for end in text[1:-1].split(","))
    above = version >= low if text[0] == "[" else version > low
    below = version <= high if text[-1] == "]" else version < high
    return above and below


def bundles_in(folders):
    """Every OSGi bundle of the folders as (path, manifest)."""
    jars = [jar for folder in folders for jar in sorted(glob.glob(folder + "/*.jar"))]
    manifests = [(jar, manifest_of(jar)) for jar in jars]
    return [(jar, manifest) for jar, manifest in manifests if "Bundle-SymbolicName" in manifest]


def exports_of(bundles):
    """Every exported package with the versions in which there are bundles that export it."""
    exports = {}
    for _, manifest in bundles:
        for clause in clauses_of(manifest.get("Export-Package", "")):
            names, attributes = parse_clause(clause)
            version = version_of(attributes.get("version", attributes.get("specification-version", "0")))
            for name in names:
                exports.setdefault(name, []).append(version)
    return exports
