/**
 * Odd but valid files: WSO2's parser accepts each (run on config-mapper 1.1.0), before and after
 * the edit.
 */
export const VALID: Readonly<Record<string, string>> = {
  empty: "",
  "only comments": "# nothing\n\n# here\n",
  "no final newline": '[server]\nhostname = "localhost"',
  crlf: '[server]\r\nhostname = "localhost"\r\n\r\n[super_admin]\r\nusername = "admin"\r\n',
  "crlf without final newline": '[server]\r\nhostname = "localhost"',
  "oauth there, empty": "[oauth]\n",
  "oauth there with settings": '[oauth]\nprompt_consent = false\n\n[server]\nnode_ip = "127.0.0.1"\n',
  "oauth there with the value": "[oauth]\nauthorize_all_scopes = true\n",
  "oauth there with the other value": "[oauth]\nauthorize_all_scopes = false # off\n",
  "spaces in the header": "[ oauth ]\nx = 1\n",
  "comment behind the header": "[oauth] # all of it\nx = 1\n",
  "a child of oauth": "[oauth.grant_type.token_exchange]\nenable = true\n",
  "a child with a comment above":
    '[server]\nhostname = "h"\n\n# exchange\n# of tokens\n[oauth.grant_type.token_exchange]\nenable = true\n',
  "an array child of oauth": '[[oauth.extensions.token_types]]\nname = "JWT"\nissuer = "x"\n',
  "child, then array child": '[oauth.token_cleanup]\nenable = true\n[[oauth.extensions.token_types]]\nname = "JWT"\n',
  "oauth before its child": "[oauth]\nx = 1\n[oauth.y]\nz = 2\n",
  "root dotted oauth": "oauth.prompt_consent = false\n",
  "root dotted oauth, then a child": "oauth.prompt_consent = false\n[oauth.token_cleanup]\nenable = true\n",
  "root dotted with the value": 'oauth.authorize_all_scopes = true\n[server]\nhostname = "h"\n',
  "root dotted with the other value": "oauth.authorize_all_scopes = false\n",
  "quoted keys": '["oauth"]\n"prompt_consent" = false\n',
  "inline oauth with the value": "oauth = { authorize_all_scopes = true }\n",
  "another access control": '[[resource.access_control]]\ncontext = "(.*)/api/x"\nsecure = true\nhttp_method = "GET"\n',
  "the block with other values":
    '[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nsecure = false\nhttp_method = "all"\n',
  "the block as documented":
    '[[resource.access_control]]\ncontext="(.*)/scim2/Me"\nsecure=true\nhttp_method="GET"\ncross_tenant=true\npermissions=[]\nscopes=[]\n',
  "the block without the empty arrays":
    '[[resource.access_control]]\ncontext="(.*)/scim2/Me"\nsecure=true\nhttp_method="GET"\ncross_tenant=true\n',
  "the block with scopes":
    '[[resource.access_control]]\ncontext="(.*)/scim2/Me"\nsecure=true\nhttp_method="GET"\ncross_tenant=true\nscopes=["internal_login"]\n',
  "the block in literal quotes": "[[resource.access_control]]\ncontext = '(.*)/scim2/Me'\nsecure = true\n",
  "a rule of another method":
    '[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nsecure = "true"\nhttp_method = "DELETE"\nscopes = ["account:self:delete"]\n',
  "a rule of several methods":
    '# ours\n[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\nsecure = true\nhttp_method = "GET, PATCH"\n[resource.access_control.x]\ny = 1\n',
  "a rule that answers all as wanted":
    '[[resource.access_control]]\ncontext="(.*)/scim2/Me"\nsecure=true\nhttp_method="all"\ncross_tenant=true\npermissions=[]\nscopes=[]\n',
  "a broader rule first":
    '[[resource.access_control]]\ncontext = "(.*)/scim2/(.*)"\nhttp_method = "all"\nsecure = true\nscopes = ["internal_login"]\n',
  "a broader rule first, and the block behind it":
    '[[resource.access_control]]\ncontext = "(.*)"\nhttp_method = "all"\nsecure = true\n\n[[resource.access_control]]\ncontext="(.*)/scim2/Me"\nsecure=true\nhttp_method="GET"\ncross_tenant=true\n',
  "a text that ends like a comment, then a child": 'x = """\n# hello"""\n[oauth.x]\ny = 1\n',
  "resource before its array": '[resource]\nx = 1\n[[resource.access_control]]\ncontext = "a"\n',
  "two access controls apart":
    '[[resource.access_control]]\ncontext = "a"\n\n[server]\nx = 1\n\n[[resource.access_control]]\ncontext = "b"\n',
  "listener with properties":
    '[[event_listener]]\nid = "a"\n[event_listener.properties]\n\'header.X\' = "WSO2-IS"\n\n[[event_listener]]\nid = "b"\n[event_listener.properties]\ny = "z"\n',
  "server alone": '[server]\nhostname = "old"\n',
  "server with offset": '[server]\nhostname = "old"\noffset = 3\n',
  "server with a commented offset": '[server]\nhostname = "old"\n#offset=0\nbase_path = "x"\n',
  "hostname in literal quotes": "[server]\nhostname = 'old' # name\n",
  "arrays over lines": '[apim]\nlabels = [\n  "a", # first\n  "b",\n]\n',
  "text over lines": '[apim]\ntext = """\n[oauth]\nauthorize_all_scopes = false\n"""\n',
  "literal text over lines": "[apim]\ntext = '''\n[server]\n'''\n",
  "hash in a text": '[apim]\ntext = "a # b"\n',
  "equals and brackets in a text": '[apim]\ntext = "[x] = {y}"\n',
  "inline table": '[apim]\nx = { a = 1, b = "c" }\n',
  "array of inline tables": "x = [{a = 1}, {b = 2}]\n",
  "empty arrays in an array": "x = [[], []]\n",
  placeholders: '[apim]\nurl = "https://$ref{server.hostname}:${carbon.management.port}"\n',
  "role_mgt there": "[role_mgt]\nx = 1\n",
  indented: '  [server]\n    hostname = "old"\n    node_ip = "1"\n',
  tabs: '[server]\n\thostname\t=\t"old"\n',
  "trailing blank lines": '[server]\nhostname = "old"\n\n\n\n',
  "dates and numbers": "[apim]\na = 1979-05-27T07:32:00Z\nb = -1_000\nc = 1.5e3\n",

  // Rows of I-6.1 that the parser accepts.
  "oauth before its array child": '[oauth]\nx = 1\n[[oauth.extensions.token_types]]\nname = "JWT"\n',
  "inline oauth, then a child": "oauth = { authorize_all_scopes = true }\n[oauth.x]\ny = 1\n",
  "a dotted key under another table": "[role_mgt]\noauth.authorize_all_scopes = true\n",
  "spaces in a dotted header": "[ oauth . grant_type ]\nx = 1\n",
  "inline table with a filled array": '[apim]\nx = { a = ["b", "c"] }\n',

  // Headers and keys.
  "array of tables with spaces": "[[ a . b ]]\nx = 1\n",
  "indented array of tables": "   [[a]]\n x = 1\n",
  "comment without a space behind a header": "[server]# all\nx = 1\n[[a]]# b\n",
  "a dot in a quoted header": "[a.\"b.c\"]\nx = 1\n[oauth.'grant type']\ny = 1\n",
  "brackets and a hash in a quoted header": '["a]#b"]\nx = 1\n',
  "an escape in a quoted key": '"a\\u0062" = 1\n',
  "an empty key and a number as key": '"" = 1\n123 = 2\n-a-_ = 3\n',
  "tabs around dots": "a\t.\tb = 1\n",
  "header on the last line": "[apim]\nx = 1\n[oauth]",
  "empty table at the end": "[apim]\nx = 1\n[server]\n",
  "a child three levels down": "[oauth.a.b.c]\nx = 1\n",
  "dotted keys in the table itself": '[server]\nproxy.port = 1\nhostname = "old"\n[oauth]\ntoken.x = 1\n',
  "dotted keys at the root among others": "x = 1\noauth.prompt = true\ny = 2\n[a]\nz = 1\n",
  "root dotted hostname": 'server.hostname = "old"\n[apim]\nx = 1\n',
  "root dotted resource": "resource.x = 1\n",
  "sub-tables of each element": "[[a]]\n[a.b]\nx = 1\n[[a]]\n[a.b]\nx = 1\n[a.b.d]\nz = 1\n",
  "array in an array": "[[a]]\nx = 1\n[[a.b]]\ny = 1\n[[a]]\nx = 2\n[[a.b]]\ny = 2\n",
  "a table below a dotted key": "[a]\nb.c = 1\n[a.b.d]\nz = 1\n",
  "a dotted key into an inline table": "x = { a = { b = 1 } }\nx.c = 2\n",
  "inline table with dotted keys": "x = { a.b = 1, a.c = 2, d = { e = 1 }, d.f = 2 }\n",

  // Values.
  "the setting as a text": '[oauth]\nauthorize_all_scopes = "true"\n',
  "the setting as a comment": "[oauth]\n#authorize_all_scopes = true\nx = 1\n",
  "hostname from the environment": '[server]\nhostname = "$env{HOST}"\n',
  "hostname over lines": '[server]\nhostname = """\nold"""\noffset = 3\n',
  "hash behind a value": '[server]\nhostname = "old"# name\noffset = 1# shift\n',
  "no space around equals": '[server]\nhostname="old"\n',
  "inline oauth without the value": "oauth = { x = 1 }\n",
  "inline oauth with the other value": 'oauth = { x = 1, authorize_all_scopes = false }\n\n[server]\nhostname = "h"\n',
  "inline tables of all": 'oauth = {} # none\nserver = {hostname="old"}\nrole_mgt={ "x"="}, {" }\n',
  "inline oauth, crlf, no last line end": "a = 1\r\noauth = { x = 1 }",
  "inline oauth with an array over lines": 'oauth = { x = ["a", # }\n "b"], y = { z = 1 } } # {\n[a]\nb = 1\n',
  "inline oauth, a dotted key and a child": "oauth = { x.y = 1 }\noauth.z = 2\n[oauth.w]\nv = 1\n",
  "inline oauth with the key in quotes": "oauth = { 'authorize_all_scopes' = false, \"b\" = 1 }\n",
  "inline resource": "resource = { x = 1 }\n",
  "all of server inline": 'server = { hostname = "is.test", offset = 2 }\n',
  "a quote in a text": '[apim]\nx = "a \\" # b = [c]"\n',
  "escapes in a text": '[apim]\nx = "\\u00e9\\U0001F600\\t\\\\"\n',
  "quotes in a text over lines": '[apim]\nx = """a "quoted" \'b\' ""c"""\n[server]\nhostname = "old"\n',
  "a line end that is escaped": '[apim]\nx = """\\\n  a \\  \n  b"""\n',
  "two quotes in a literal text over lines": "[apim]\nx = \'\'\'a\'\'b\'\'\'\n",
  "a tab in a literal text": "[apim]\nx = 'a\tb'\n",
  "other numbers": "[apim]\na = 0xdead_beef\nb = 0o17\nc = 0b11\nd = +1\ne = -nan\nf = inf\ng = 1e1_0\n",
  "largest and smallest number": "[apim]\na = 9223372036854775807\nb = -9223372036854775808\n",
  "other dates":
    "[apim]\na = 1980-02-29\nb = 07:32:00.999999999\nc = 1979-05-27 07:32:00\nd = 1979-05-27T07:32:00.5-18:00\n",
  "brackets in the comments of an array": '[apim]\nx = [ # ] not yet\n  "a", # [\n]\n[server]\ny = 1\n',
  "a comma at the end of an array": "[apim]\nx = [1, 2,]\n",
  "arrays of different arrays": '[apim]\nx = [[1], ["a"], []]\n',
  "an array over lines in an inline table": "[apim]\nx = { a = [1,\n2] }\n",
  "an empty inline table": "[apim]\nx = {}\n",

  // Lines.
  "letters beyond ASCII": '# größe 😀\n[server]\nhostname = "müller" # ✓\n',
  "lines of blanks": '[server]\n   \n\t\nhostname = "old"\n  \n',
  "both line ends": '[server]\r\nhostname = "old"\n[apim]\nx = 1\r\n',
  "crlf in a text over lines": '[apim]\r\nx = """\r\n[oauth]\r\n"""\r\n[server]\r\nhostname = "old"\r\n',
  "crlf in an array": "x = [\r\n 1, # a\r\n 2\r\n]\r\n",
  "comments inside the block":
    '[[resource.access_control]]\n# who am I\ncontext = "(.*)/scim2/Me"\n# all\nhttp_method = "all"\n\nsecure = true\n',
  "a sub-table of the block":
    '[[resource.access_control]]\ncontext = "(.*)/scim2/Me"\n[resource.access_control.x]\ny = 1\n',
  "a control character in a comment": "# a\u0001b\nx = 1\n",
};
