#!/usr/bin/env bash
# build.sh OUT: API Manager's own Key Manager resources in OUT/admin. OUT must hold a built ../identity-server-core (its kernel and bundles are used).
set -euo pipefail
kit=$(cd "$(dirname "$0")" && pwd); out=$(cd "$1" && pwd); [ -d "$out/is" ] || { echo "first: ../identity-server-core/build.sh $1"; exit 1; }
rm -rf "$out/admin"; mkdir -p "$out/admin/classes"; cd "$out/admin"
python3 - "$kit/coords.txt" >fetch-pom.xml <<'P'
import sys
items=''.join('<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>%s</type></artifactItem>\n'%tuple(l.strip().split(':')) for l in open(sys.argv[1]) if l.strip())
print('<project><modelVersion>4.0.0</modelVersion><groupId>kit</groupId><artifactId>fetch</artifactId><version>1</version><packaging>pom</packaging><build><plugins><plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>2.8</version><configuration><outputDirectory>jars</outputDirectory><artifactItems>%s</artifactItems></configuration></plugin></plugins></build></project>'%items)
P
mvn -q -B -f fetch-pom.xml dependency:copy
mvn -q -B -f "$kit/libraries-pom.xml" dependency:copy-dependencies -DoutputDirectory="$out/admin/lib"
mkdir war; unzip -qo jars/*.war -d war; rm jars/*.war
components=$out/is/repository/components
echo "$out/admin/classes:$out/admin/lib/*:$out/admin/war/WEB-INF/classes:$out/admin/jars/*:$components/dropins/*:$components/plugins/*:$out/is/lib/*" >classpath
javac -nowarn -cp "$(cat classpath)" -d classes $(find "$kit/src" -name '*.java') 2>&1 | grep -v '^Note' || true
[ -f classes/realadmin/Main.class ]
