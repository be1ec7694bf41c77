import fc from "fast-check";

const KEYS = ["enable", "name", "order", "x-y", "long_name_1", '"quoted key"', "'a.b'", "dotted.key", "spaced . key"];
const VALUES = [
  ...["true", "1", "1.5", "0xff", "1979-05-27T07:32:00Z"],
  ...['"a # b"', "'lit'", '"\\u00e9"', '"""\nmany\n[oauth]\n"""', "'''\n[server]\nhostname = 1\n'''"],
  ...['["a", "b"]', "[ 1, # one\n 2,\n]", "[[], [1]]", "{ a = 1 }", "{ a = [1], b.c = 'd' }", "[{ a = 1 }, { b = 2 }]"],
];
const TABLES = [
  ...["[server]", "[user_store]", "[a.b.c]", "[ spaced . name ]", '[quoted."x.y"]', "[apim.key_manager]"],
  ...["[oauth.token_cleanup]", "[oauth.grant_type.x]", "[resource.x]", "[role_mgt.y]"],
];
const ARRAYS = [
  "[[resource.access_control]]",
  "[[event_listener]]",
  "[[oauth.extensions.token_types]]",
  "[[ a . list ]]",
];

const setting = fc
  .tuple(
    fc.constantFrom("", "  ", "\t"),
    fc.constantFrom(...KEYS),
    fc.constantFrom(" = ", "="),
    fc.constantFrom(...VALUES),
  )
  .chain(([indent, key, equals, value]) =>
    fc.constantFrom("", " # why", "  ", "# =[").map((end) => `${indent}${key}${equals}${value}${end}`),
  );
const body = fc.uniqueArray(setting, { maxLength: 4, selector: (line) => /[^=]*/.exec(line.trim())?.[0].trim() });
const section = fc
  .tuple(fc.constantFrom("", "# comment\n", "\n", "\n\n# two\n# lines\n"), fc.constantFrom(...TABLES), body)
  .map(([above, header, lines]) => `${above}${header}\n${lines.join("\n")}\n`);
const rule = fc
  .tuple(
    fc.constantFrom("(.*)/scim2/Me", "(.*)/scim2/(.*)", "(.*)/api/x", "(.*)"),
    fc.constantFrom("GET", "DELETE", "all", "GET, PATCH"),
    fc.boolean(),
    fc.constantFrom("", "scopes = []\n", 'scopes = ["s"]\n'),
  )
  .map(
    ([context, method, open, scopes]) =>
      `[[resource.access_control]]\ncontext = "${context}"\nhttp_method = "${method}"\nsecure = ${String(open)}\n${open ? "cross_tenant = true\n" : ""}${scopes}`,
  );
const element = fc.tuple(fc.constantFrom(...ARRAYS), body).map(([header, lines]) => `${header}\n${lines.join("\n")}\n`);
const root = fc.constantFrom(
  ...[
    "",
    "",
    "x = 1\n",
    "oauth.prompt = false\n",
    'server.hostname = "old"\nserver.node_ip = "1"\n',
    "resource.x = 1\n",
  ],
);

/** A file as people write them, mostly one that WSO2's parser accepts. */
export const configurationFile: fc.Arbitrary<string> = fc
  .record({
    root,
    oauth: fc.constantFrom("", "", "[oauth]\nprompt = false\n", "[oauth]\n"),
    sections: fc.uniqueArray(section, { maxLength: 6, selector: (text) => /^\[.*\]/m.exec(text)?.[0] }),
    elements: fc.array(fc.oneof(element, rule), { maxLength: 3 }),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    finalLineEnd: fc.boolean(),
  })
  .map(({ root: first, oauth, sections, elements, lineEnd, finalLineEnd }) => {
    const text = first + [oauth, ...sections, ...elements].join("\n");
    return (finalLineEnd ? text : text.trimEnd()).replaceAll("\n", lineEnd);
  });
